// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opensynchro.sync.Action;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.workspace.ItemPath;

class JsonReporterTest {
    private static final String TIME = "\"time\":\"2026-03-01T12:00:00Z\"";
    private final TestProcess process = new TestProcess();
    private final JsonReporter reporter = new JsonReporter(process.out, process.clock());

    @Test
    void everyEventIsOneObjectInOneLine() {
        ItemPath path = ItemPath.of("docs/a.txt");
        reporter.on(new SyncEvent.PassStarted());
        reporter.on(new SyncEvent.Planned(3, 4096, 2));
        reporter.on(new SyncEvent.TransferProgress(path, Side.ONLINE, 10, 20));
        reporter.on(new SyncEvent.ItemDone(Action.CREATE_FOLDER, Side.LOCAL, path, path, 0));
        reporter.on(new SyncEvent.ItemFailed(path, "It is locked.", "Close it."));
        reporter.on(new SyncEvent.ConflictKept(path, ItemPath.of("docs/a (1).txt")));
        reporter.on(new SyncEvent.DeletionsHeld(Side.ONLINE, 90, 100, false));

        assertEquals(
                List.of(
                        "{\"event\":\"started\"," + TIME + "}",
                        "{\"event\":\"planned\"," + TIME + ",\"transfers\":3,\"bytes\":4096,\"changes\":2}",
                        "{\"event\":\"progress\"," + TIME
                                + ",\"path\":\"/docs/a.txt\",\"side\":\"online\",\"transferred\":10,\"total\":20}",
                        "{\"event\":\"done\"," + TIME + ",\"action\":\"create_folder\",\"side\":\"local\","
                                + "\"path\":\"/docs/a.txt\",\"from\":\"/docs/a.txt\",\"bytes\":0}",
                        "{\"event\":\"failed\"," + TIME
                                + ",\"path\":\"/docs/a.txt\",\"message\":\"It is locked.\",\"advice\":\"Close it.\"}",
                        "{\"event\":\"conflict\"," + TIME + ",\"path\":\"/docs/a.txt\",\"copy\":\"/docs/a (1).txt\"}",
                        "{\"event\":\"held\"," + TIME
                                + ",\"side\":\"online\",\"deletions\":90,\"known\":100,\"rootReplaced\":false}"),
                process.outLines());
    }

    @Test
    void theSummaryHoldsAllCounts() {
        reporter.finished(new SyncSummary(Outcome.ITEMS_FAILED, "Why", 1, 2, 3, 4, 5, 6, 7, 8), 1);

        assertEquals(
                List.of("{\"event\":\"summary\"," + TIME + ",\"outcome\":\"items_failed\",\"message\":\"Why\","
                        + "\"uploads\":1,\"downloads\":2,\"moves\":3,\"deletions\":4,\"conflicts\":5,\"failures\":6,"
                        + "\"bytes\":7,\"requests\":8,\"exitCode\":1}"),
                process.outLines());
    }

    @Test
    void namesThatCouldBreakTheLineOrTheEncodingAreEscaped() {
        String name = "été \"quoted\" back\\slash new\nline \u0007 \ud83d\ude00 lone \ud83d";

        assertEquals(
                "{\"name\":\"été \\\"quoted\\\" back\\\\slash new\\nline \\u0007 \ud83d\ude00 lone \\ud83d\"}",
                new JsonObject().with("name", name).toString());
    }
}
