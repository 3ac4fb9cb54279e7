// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Sentences;

/** Tells each change in one line, for logs and pipes; problems go to the error stream. */
class PlainReporter implements Reporter {
    private final PrintStream out;
    private final PrintStream err;
    private final InstantSource clock;
    private final Instant start;

    PlainReporter(PrintStream out, PrintStream err, InstantSource clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
        this.start = clock.instant();
    }

    @Override
    public void on(SyncEvent event) {
        switch (event) {
            case SyncEvent.PassStarted started -> {}
            case SyncEvent.Planned planned -> {}
            case SyncEvent.TransferProgress transfer -> {}
            case SyncEvent.ItemDone done -> changed(text(done));
            case SyncEvent.ItemFailed failed ->
                problem(NLS.bind(
                        Messages.Report_failed,
                        path(failed.path()),
                        Sentences.join(failed.message(), failed.advice())));
            case SyncEvent.ConflictKept kept ->
                problem(NLS.bind(Messages.Report_conflict, path(kept.path()), path(kept.copy())));
            case SyncEvent.LockChanged changed -> changed(LockTexts.changed(path(changed.path()), changed.lock()));
            case SyncEvent.LockRespected respected ->
                problem(NLS.bind(
                        respected.comesBack() ? Messages.Report_lockedComesBack : Messages.Report_lockedCopy,
                        path(respected.path()),
                        respected.lock().owner()));
            case SyncEvent.DeletionsHeld held -> problem(text(held));
            case SyncEvent.UnselectedFolderMoved moved ->
                problem(NLS.bind(Messages.Report_unselectedMoved, path(moved.from()), path(moved.to())));
            case SyncEvent.Notice notice -> problem(notice.message());
            case SyncEvent.PassFinished finished -> {}
        }
    }

    @Override
    public void waits(String message) {
        problem(NLS.bind(Messages.Report_waits, message));
    }

    @Override
    public void goesOn() {
        problem(Messages.Report_goesOn);
    }

    @Override
    public void finished(SyncSummary summary, int exitCode) {
        if (summary.outcome() == Outcome.IN_SYNC) {
            changed(NLS.bind(Messages.Report_inSync, counts(summary)));
        } else {
            if (!summary.message().isEmpty()) {
                problem(summary.message());
            }
            changed(NLS.bind(Messages.Report_notInSync, counts(summary)));
        }
    }

    /** Shows one line about something that was done. */
    protected void changed(String line) {
        out.println(printable(line));
        out.flush();
    }

    /** Shows one line about something that the person should know. */
    protected void problem(String line) {
        err.println(printable(line));
        err.flush();
    }

    private String counts(SyncSummary summary) {
        return NLS.bind(Messages.Report_counts, new Object[] {
            Amounts.counted(Messages.Count_uploaded, summary.uploads()),
            Amounts.counted(Messages.Count_downloaded, summary.downloads()),
            Amounts.counted(Messages.Count_moved, summary.moves()),
            Amounts.counted(Messages.Count_deleted, summary.deletions()),
            Amounts.counted(Messages.Count_conflicts, summary.conflicts()),
            Amounts.counted(Messages.Count_failed, summary.failures()),
            Amounts.bytes(summary.bytes()),
            Amounts.elapsed(Duration.between(start, clock.instant())),
            Amounts.counted(Messages.Count_requests, summary.requests())
        });
    }

    private static String text(SyncEvent.ItemDone done) {
        String where = done.side() == Side.ONLINE ? Messages.Report_online : Messages.Report_local;
        return switch (done.action()) {
            case UPLOAD -> NLS.bind(Messages.Report_uploaded, path(done.path()), Amounts.bytes(done.bytes()));
            case DOWNLOAD -> NLS.bind(Messages.Report_downloaded, path(done.path()), Amounts.bytes(done.bytes()));
            case CREATE_FOLDER -> NLS.bind(Messages.Report_folderMade, path(done.path()), where);
            case MOVE -> NLS.bind(Messages.Report_moved, new Object[] {path(done.from()), path(done.path()), where});
            case DELETE ->
                NLS.bind(
                        done.side() == Side.LOCAL ? Messages.Report_trashed : Messages.Report_deleted,
                        path(done.path()),
                        where);
        };
    }

    private static String text(SyncEvent.DeletionsHeld held) {
        boolean online = held.side() == Side.ONLINE;
        String forms = online ? Messages.Count_goneHere : Messages.Count_goneOnline;
        String counted = Amounts.counted(forms, held.deletions(), held.known());
        if (!held.rootReplaced()) {
            return NLS.bind(online ? Messages.Report_heldOnline : Messages.Report_heldLocal, counted);
        }
        return NLS.bind(
                online ? Messages.Report_otherLocal : Messages.Report_otherOnline,
                held.deletions() > 0 ? counted : Messages.Report_foldersGone);
    }

    /** A path for people. */
    static String path(ItemPath path) {
        return printable("/" + path);
    }

    /**
     * Names may hold anything, wherever they are told: control characters, which could break the line or command the
     * terminal, are shown as a replacement character.
     */
    private static String printable(String line) {
        return line.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
