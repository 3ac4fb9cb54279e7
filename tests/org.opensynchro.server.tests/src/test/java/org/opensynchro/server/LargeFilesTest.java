// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files larger than the memory that the server has. */
class LargeFilesTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final int MEBIBYTES = 120;

    @TempDir
    private Path directory;

    private static HttpResponse<String> putMebibytes(Client client, String path, int count) {
        List<byte[]> parts = Collections.nCopies(count, new byte[MEBIBYTE]);
        return client.send("PUT", path, BodyPublishers.ofByteArrays(parts));
    }

    private static long lengthOf(Client client, String path) throws IOException {
        long length = 0;
        try (InputStream body = client.stream(path)) {
            byte[] buffer = new byte[MEBIBYTE];
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                length += count;
            }
        }
        return length;
    }

    @Test
    void aFileLargerThanTheServersMemoryGoesInAndComesOut() throws Exception {
        try (ChildServer server =
                new ChildServer(directory.resolve("data"), "-Xmx40m", "-XX:MaxDirectMemorySize=40m")) {
            Client client = server.client();
            assertEquals(201, putMebibytes(client, "large", MEBIBYTES).statusCode());
            assertEquals((long) MEBIBYTES * MEBIBYTE, lengthOf(client, "large"));
        }
    }

    @Test
    void aFileInChunksLargerThanTheServersMemoryIsPutTogether() throws Exception {
        String upload = "/remote.php/dav/uploads/alice/u";
        try (ChildServer server =
                new ChildServer(directory.resolve("data"), "-Xmx40m", "-XX:MaxDirectMemorySize=40m")) {
            Client client = server.client();
            client.mkcol(upload);
            IntStream.rangeClosed(1, 4).forEach(number -> putMebibytes(client, upload + "/" + number, MEBIBYTES / 4));
            assertEquals(
                    201, client.relocate("MOVE", upload + "/.file", "large").statusCode());
            assertEquals((long) MEBIBYTES * MEBIBYTE, lengthOf(client, "large"));
        }
    }
}
