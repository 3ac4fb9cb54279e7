// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.server.ServerSettings;
import org.opensynchro.server.WorkspaceServer;
import org.opensynchro.workspace.Bandwidth;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.Expected;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.ResumeState;
import org.opensynchro.workspace.Workspace;

/** What travels keeps to the limits. Time is only ever compared with the least that a limit makes it take. */
class BandwidthTest {
    private static final ItemPath FILE = ItemPath.of("file");
    private static final int SIZE = 300_000;
    /** Bytes a second. */
    private static final long LIMIT = 400_000;

    @TempDir
    Path data;

    private interface Transfer {
        void run() throws Exception;
    }

    private static double secondsOf(Transfer transfer) throws Exception {
        long before = System.nanoTime();
        transfer.run();
        return (System.nanoTime() - before) / 1e9;
    }

    @Test
    void uploadsAndDownloadsTakeAsLongAsTheirLimitsMakeThem() throws Exception {
        try (WorkspaceServer server = WorkspaceServer.start(ServerSettings.of(data))) {
            server.accounts().create("alice", "secret");
            Bandwidth bandwidth = Bandwidth.of(LIMIT, LIMIT);
            ConnectionSettings settings = new ConnectionSettings(server.uri(), "alice", "secret", bandwidth);
            try (Workspace workspace = new WebdavConnector().connect(settings)) {
                TestContent content = TestContent.of("x".repeat(SIZE));
                OnlineItem[] uploaded = new OnlineItem[1];

                double up = secondsOf(
                        () -> uploaded[0] = workspace.files().upload(FILE, Expected.ABSENT, content, ResumeState.NONE));
                double down = secondsOf(() -> {
                    try (InputStream in = workspace.files().open(uploaded[0])) {
                        assertEquals(SIZE, in.readAllBytes().length);
                    }
                });

                // Less what may be saved up: a fifth of a second.
                assertTrue(up > (double) SIZE / LIMIT - 0.25, () -> "sent in " + up + " s");
                assertTrue(down > (double) SIZE / LIMIT - 0.25, () -> "received in " + down + " s");
            }
        }
    }
}
