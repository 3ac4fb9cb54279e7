// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensynchro.sync.Action;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.workspace.ItemPath;

class ReportersTest {
    private static final ItemPath PATH = ItemPath.of("docs/été.txt");
    private final Locale usual = Locale.getDefault(Locale.Category.FORMAT);
    private final TestProcess process = new TestProcess();

    @BeforeEach
    void writesNumbersTheEnglishWay() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ENGLISH);
    }

    @AfterEach
    void writesNumbersAsBefore() {
        Locale.setDefault(Locale.Category.FORMAT, usual);
    }

    private PlainReporter plain() {
        return new PlainReporter(process.out, process.err, process.clock());
    }

    @Test
    void changesAreLinesOfOutputAndProblemsAreLinesOfError() {
        PlainReporter reporter = plain();
        reporter.on(new SyncEvent.ItemDone(Action.UPLOAD, Side.ONLINE, PATH, PATH, 4096));
        reporter.on(new SyncEvent.ItemDone(Action.MOVE, Side.LOCAL, PATH, ItemPath.of("old"), 0));
        reporter.on(new SyncEvent.ItemDone(Action.DELETE, Side.ONLINE, PATH, PATH, 0));
        reporter.on(new SyncEvent.ItemFailed(PATH, "It cannot be read", "Check its permissions."));

        assertEquals(
                List.of(
                        "uploaded /docs/été.txt (4.0 KiB)",
                        "moved /old -> /docs/été.txt (here)",
                        "deleted /docs/été.txt (online)"),
                process.outLines());
        assertEquals("/docs/été.txt: It cannot be read. Check its permissions.\n", process.err());
    }

    @Test
    void whatAWatchWaitsForIsToldOnceAndSoIsItsEnd() {
        WatchListener watching = new WatchListener(plain(), new StopRequest());
        watching.on(finished(Outcome.IN_SYNC, ""));
        watching.on(finished(Outcome.UNREACHABLE, "The server x is under maintenance."));
        watching.on(finished(Outcome.UNREACHABLE, "The server x is under maintenance."));
        watching.on(finished(Outcome.UNREACHABLE, "Nothing answers at x."));
        watching.on(finished(Outcome.IN_SYNC, ""));
        watching.on(finished(Outcome.IN_SYNC, ""));

        assertEquals(
                "Waiting: The server x is under maintenance.\nWaiting: Nothing answers at x.\nGoing on.\n",
                process.err());
    }

    @Test
    void aNoticeIsShown() {
        plain().on(new SyncEvent.Notice("The system cannot watch all folders."));

        assertEquals("The system cannot watch all folders.\n", process.err());
    }

    private static SyncEvent finished(Outcome outcome, String message) {
        return new SyncEvent.PassFinished(FakeSynchronizer.summary(outcome, message));
    }

    @Test
    void aNameCannotCommandTheTerminal() {
        plain().on(new SyncEvent.ItemFailed(ItemPath.of("\u001b[2Jx\ny"), "Bad.", ""));

        assertFalse(process.err().contains("\u001b"));
        assertEquals(1, process.err().lines().count());
    }

    @Test
    void norCanANameInAMessageOrInItsAdvice() {
        plain().on(new SyncEvent.ItemFailed(PATH, "\"x\u001b[2J\ny\" cannot be read", "Rename \"x\ny\"."));
        plain().finished(FakeSynchronizer.summary(Outcome.UNREACHABLE, "\"x\ny\" is away."), 4);

        assertFalse(process.err().contains("\u001b"));
        assertEquals(2, process.err().lines().count());
    }

    @Test
    void oneOfAKindIsToldInTheSingular() {
        plain().finished(new SyncSummary(Outcome.IN_SYNC, "", 1, 0, 0, 0, 1, 0, 0, 1), 0);
        plain().on(new SyncEvent.DeletionsHeld(Side.LOCAL, 1, 5, false));

        assertTrue(process.out().contains(" 1 conflict, "), process.out());
        assertTrue(process.out().endsWith(" 1 request\n"), process.out());
        assertTrue(process.err().startsWith("1 of 5 files is gone online. "), process.err());
    }

    @Test
    void theLastLineCountsAndTellsHowLongItTook() {
        PlainReporter reporter = plain();
        process.now = process.now.plusMillis(12_340);
        reporter.finished(new SyncSummary(Outcome.IN_SYNC, "", 1_000, 0, 0, 0, 0, 0, 4_096_000, 1_053), 0);

        assertEquals(
                List.of("In sync: 1,000 uploaded, 0 downloaded, 0 moved, 0 deleted, 0 conflicts, 0 failed;"
                        + " 3.9 MiB in 12.3 s, 1,053 requests"),
                process.outLines());
    }

    @Test
    void whyARunEndedEarlyGoesToTheErrorStream() {
        plain().finished(FakeSynchronizer.summary(Outcome.UNREACHABLE, "The server does not answer."), 4);

        assertEquals("The server does not answer.\n", process.err());
        assertTrue(process.out().startsWith("Not in sync: "), process.out());
    }

    @Test
    void aHeldRunTellsBothWaysOut() {
        plain().on(new SyncEvent.DeletionsHeld(Side.ONLINE, 1_900, 2_000, false));

        assertTrue(process.err().contains("1,900 of 2,000"), process.err());
        assertTrue(process.err().contains("--deletions delete"), process.err());
        assertTrue(process.err().contains("--deletions restore"), process.err());
    }

    @Test
    void thatAFolderIsAnotherOneIsTheFirstThingThatIsTold() {
        plain().on(new SyncEvent.DeletionsHeld(Side.ONLINE, 7, 10, true));
        plain().on(new SyncEvent.DeletionsHeld(Side.LOCAL, 0, 10, true));

        List<String> told = process.err().lines().toList();
        assertTrue(
                told.getFirst()
                        .startsWith(
                                "The local folder is not the one that was synchronized: its disk is missing, or another"
                                        + " folder is in its place. 7 of 10 files are gone from this computer. Nothing was changed."),
                told::toString);
        assertTrue(
                told.getLast()
                        .startsWith(
                                "The online folder is not the one that was synchronized: another folder is in its place."
                                        + " Folders are missing in it. Nothing was changed."),
                told::toString);
    }

    @Test
    void aSkippedFolderThatMovedIsToldWithTheNameToUse() {
        plain().on(new SyncEvent.UnselectedFolderMoved(ItemPath.of("films/old"), ItemPath.of("cinema/old")));

        assertEquals(
                "/films/old is called /cinema/old now, and still stays online. With --skip-folder, name it by that path from"
                        + " now on.\n",
                process.err());
    }

    @Test
    void theMovingLineShowsBarFilesRateAndRemainingTime() {
        TerminalReporter reporter = new TerminalReporter(process.out, process.err, process.clock());
        reporter.on(new SyncEvent.Planned(4, 8_192, 0));
        process.now = process.now.plus(Duration.ofSeconds(2));
        reporter.on(new SyncEvent.ItemDone(Action.UPLOAD, Side.ONLINE, PATH, PATH, 2_048));

        assertEquals("[######..................] 25 %  1/4 files  1.0 KiB/s  0:06 left", reporter.line());
    }

    @Test
    void theMovingLineIsGoneBeforeAProblemIsShown() {
        TerminalReporter reporter = new TerminalReporter(process.out, process.out, process.clock());
        reporter.on(new SyncEvent.Planned(4, 8_192, 0));
        reporter.on(new SyncEvent.ItemFailed(PATH, "Bad.", "Mend it."));

        String[] drawn = process.out().split("\r");
        assertTrue(drawn[1].startsWith("[....") && drawn[2].isBlank(), process.out());
        assertEquals(
                "/docs/été.txt: Bad. Mend it.", drawn[3].lines().findFirst().orElseThrow());
    }

    @Test
    void theMovingLineIsNotDrawnForEveryEvent() {
        TerminalReporter reporter = new TerminalReporter(process.out, process.err, process.clock());
        reporter.on(new SyncEvent.Planned(1_000, 8_192, 0));
        for (int i = 0; i < 1_000; i++) {
            reporter.on(new SyncEvent.ItemDone(Action.UPLOAD, Side.ONLINE, PATH, PATH, 8));
        }

        assertEquals(1, process.out().chars().filter(c -> c == '\r').count());
    }
}
