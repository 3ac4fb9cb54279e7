// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.io.PrintStream;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.workspace.ItemPath;

/**
 * Tells each event as one JSON object in one line of UTF-8, for programs. Every object has {@code event} and {@code time}
 * (ISO 8601, UTC); paths start with a slash at the synchronized folder. Keys and codes are never translated.
 */
final class JsonReporter implements Reporter {
    private final PrintStream out;
    private final InstantSource clock;

    JsonReporter(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void on(SyncEvent event) {
        write(
                switch (event) {
                    case SyncEvent.PassStarted started -> object("started");
                    case SyncEvent.Planned planned ->
                        object("planned")
                                .with("transfers", planned.transfers())
                                .with("bytes", planned.bytes())
                                .with("changes", planned.changes());
                    case SyncEvent.TransferProgress transfer ->
                        object("progress")
                                .with("path", path(transfer.path()))
                                .with("side", code(transfer.side()))
                                .with("transferred", transfer.transferred())
                                .with("total", transfer.total());
                    case SyncEvent.ItemDone done ->
                        object("done")
                                .with("action", code(done.action()))
                                .with("side", code(done.side()))
                                .with("path", path(done.path()))
                                .with("from", path(done.from()))
                                .with("bytes", done.bytes());
                    case SyncEvent.ItemFailed failed ->
                        object("failed")
                                .with("path", path(failed.path()))
                                .with("message", failed.message())
                                .with("advice", failed.advice());
                    case SyncEvent.ConflictKept kept ->
                        object("conflict").with("path", path(kept.path())).with("copy", path(kept.copy()));
                    case SyncEvent.LockChanged changed ->
                        LockTexts.json(
                                object(changed.lock().isHeld() ? "locked" : "unlocked")
                                        .with("path", path(changed.path())),
                                changed.lock());
                    case SyncEvent.LockRespected respected ->
                        LockTexts.json(
                                object("lockRespected")
                                        .with("path", path(respected.path()))
                                        .with("kept", respected.comesBack() ? "online" : "both"),
                                respected.lock());
                    case SyncEvent.DeletionsHeld held ->
                        object("held")
                                .with("side", code(held.side()))
                                .with("deletions", held.deletions())
                                .with("known", held.known())
                                .with("rootReplaced", held.rootReplaced());
                    case SyncEvent.UnselectedFolderMoved moved ->
                        object("unselectedFolderMoved")
                                .with("from", path(moved.from()))
                                .with("path", path(moved.to()));
                    case SyncEvent.Notice notice -> object("notice").with("message", notice.message());
                    case SyncEvent.PassFinished finished -> counts(object("pass"), finished.summary());
                });
    }

    /** Each pass tells its outcome. */
    @Override
    public void waits(String message) {}

    @Override
    public void goesOn() {}

    @Override
    public void finished(SyncSummary summary, int exitCode) {
        write(counts(object("summary"), summary).with("exitCode", exitCode));
    }

    private static JsonObject counts(JsonObject object, SyncSummary summary) {
        return object.with("outcome", code(summary.outcome()))
                .with("message", summary.message())
                .with("uploads", summary.uploads())
                .with("downloads", summary.downloads())
                .with("moves", summary.moves())
                .with("deletions", summary.deletions())
                .with("conflicts", summary.conflicts())
                .with("failures", summary.failures())
                .with("bytes", summary.bytes())
                .with("requests", summary.requests());
    }

    private JsonObject object(String event) {
        return new JsonObject()
                .with("event", event)
                .with("time", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    }

    private static String path(ItemPath path) {
        return "/" + path;
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private synchronized void write(JsonObject object) {
        out.println(object);
        out.flush();
    }
}
