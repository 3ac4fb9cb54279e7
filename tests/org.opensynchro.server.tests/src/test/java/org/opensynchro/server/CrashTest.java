// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** Kills a server in the middle of its work, and looks at what the next one finds. */
class CrashTest {
    private static final int WRITERS = 8;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 200;

    @TempDir
    private Path directory;

    private static String content(String name, int version) {
        return (name + " version " + version + "\n").repeat(200);
    }

    @RepeatedTest(2)
    void noAcknowledgedWriteIsLostAndNoHalfFileIsSeen() throws Exception {
        Map<String, HttpResponse<String>> acknowledged = new ConcurrentHashMap<>();
        Map<String, Integer> versions = new ConcurrentHashMap<>();
        CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_THE_KILL);
        try (ChildServer child = new ChildServer(directory.resolve("data"));
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            Client client = child.client();
            for (int writer = 0; writer < WRITERS; writer++) {
                String prefix = "writer" + writer + "-";
                writers.submit(() -> {
                    for (int version = 0; ; version++) {
                        String name = prefix + version % 40;
                        HttpResponse<String> answer = client.put(name, content(name, version));
                        versions.put(name, version);
                        acknowledged.put(name, answer);
                        enough.countDown();
                    }
                });
            }
            assertTrue(enough.await(1, TimeUnit.MINUTES), acknowledged.size() + " acknowledged");
            child.kill();
        }
        try (WorkspaceServer restarted = WorkspaceServer.start(ServerSettings.of(directory.resolve("data")))) {
            Client client = new Client(restarted.uri(), ServerFixture.NAME, ServerFixture.PASSWORD);
            acknowledged.forEach((name, answer) -> assertThere(client, name, answer, versions.get(name)));
        }
    }

    /** The acknowledged version is there, or the next one of the same writer, whose answer the kill cut off. */
    private static void assertThere(Client client, String name, HttpResponse<String> answer, int version) {
        assertTrue(answer.statusCode() == 201 || answer.statusCode() == 204, answer.toString());
        HttpResponse<String> found = client.get(name);
        assertEquals(200, found.statusCode(), name);
        if (Client.header(found, "ETag").equals(Client.header(answer, "ETag"))) {
            assertEquals(content(name, version), found.body());
        } else {
            assertEquals(content(name, version + 40), found.body());
        }
    }
}
