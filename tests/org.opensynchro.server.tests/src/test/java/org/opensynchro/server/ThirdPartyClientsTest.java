// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other people's clients and tests (Debian packages litmus, rclone, nextcloud-desktop-cmd) against the server. */
class ThirdPartyClientsTest extends ServerFixture {
    private Path here;
    private Path there;
    /** The password in rclone's form; it has to stay the same for rclone to know the remote again. */
    private String obscured = "";

    @BeforeEach
    void twoFolders() throws IOException {
        here = Files.createDirectory(directory.resolve("here"));
        there = Files.createDirectory(directory.resolve("there"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic", "copymove", "props", "locks", "http"})
    void litmusPasses(String suite) throws Exception {
        String output = new ExternalTool("litmus", directory)
                .environment("TESTS", suite)
                .run(server.uri() + "remote.php/webdav/", NAME, PASSWORD);
        Matcher summary =
                Pattern.compile("of (\\d+) tests run: (\\d+) passed, 0 failed").matcher(output);
        assertTrue(summary.find(), output);
        assertEquals(summary.group(1), summary.group(2), output);
    }

    @Test
    void nextcloudsClientKeepsTwoFoldersTheSame() throws Exception {
        nextcloudKeepsTwoFoldersTheSame(PASSWORD);
    }

    @Test
    void nextcloudsClientKeepsTwoFoldersTheSameWithAnAppPassword() throws Exception {
        nextcloudKeepsTwoFoldersTheSame(Application.appPassword(server.uri(), NAME, PASSWORD));
    }

    private void nextcloudKeepsTwoFoldersTheSame(String password) throws Exception {
        plant(here);
        nextcloud(here, password);
        nextcloud(there, password);
        assertEquals(contents(here), contents(there));

        Files.writeString(there.resolve("sub folder/changed.txt"), "changed there, and longer");
        Files.move(there.resolve("moved.txt"), there.resolve("sub folder/moved.txt"));
        Files.delete(there.resolve("deleted.txt"));
        Files.writeString(here.resolve("new.txt"), "new here");
        nextcloud(there, password);
        nextcloud(here, password);
        nextcloud(there, password);
        assertEquals(contents(here), contents(there));
        assertTrue(contents(here).containsKey("sub folder/moved.txt"));
        assertEquals(7, contents(here).size(), contents(here).keySet().toString());
    }

    private void nextcloud(Path folder, String password) throws Exception {
        new ExternalTool("nextcloudcmd", directory)
                .run(
                        "--non-interactive",
                        "--trust",
                        "-u",
                        NAME,
                        "-p",
                        password,
                        folder.toString(),
                        server.uri().toString());
    }

    @Test
    void rcloneSyncsBothWaysAndFindsTheSameChecksums() throws Exception {
        plant(here);
        rclone("mkdir", "workspace:remote");
        rclone("bisync", "--resync", here.toString(), "workspace:remote");
        rclone("check", here.toString(), "workspace:remote");
        rclone("check", "--download", here.toString(), "workspace:remote");

        Files.writeString(here.resolve("new.txt"), "new here");
        client.put("remote/online.txt", "new online");
        client.delete("remote/deleted.txt");
        rclone("bisync", here.toString(), "workspace:remote");
        rclone("copy", "workspace:remote", there.toString());
        assertEquals(contents(here), contents(there));
        assertEquals("new online", Files.readString(here.resolve("online.txt")));
        assertTrue(Files.notExists(here.resolve("deleted.txt")));
    }

    private void rclone(String... arguments) throws Exception {
        if (obscured.isEmpty()) {
            obscured = new ExternalTool("rclone", directory)
                    .run("obscure", PASSWORD)
                    .lines()
                    .toList()
                    .getLast();
        }
        new ExternalTool("rclone", directory)
                .environment("RCLONE_CONFIG_WORKSPACE_TYPE", "webdav")
                .environment("RCLONE_CONFIG_WORKSPACE_VENDOR", "nextcloud")
                .environment("RCLONE_CONFIG_WORKSPACE_URL", server.uri() + "remote.php/webdav/")
                .environment("RCLONE_CONFIG_WORKSPACE_USER", NAME)
                .environment("RCLONE_CONFIG_WORKSPACE_PASS", obscured)
                .run(arguments);
    }

    /** Seven files: names that need encoding, an empty one, one large enough to go in chunks. */
    private static void plant(Path folder) throws IOException {
        Path sub = Files.createDirectories(folder.resolve("sub folder/é +#%"));
        Files.writeString(folder.resolve("moved.txt"), "to be moved");
        Files.writeString(folder.resolve("deleted.txt"), "to be deleted");
        Files.writeString(folder.resolve("sub folder/changed.txt"), "to be changed");
        Files.createFile(folder.resolve("empty"));
        Files.writeString(sub.resolve("100% & + # ü.txt"), "names");
        Files.writeString(sub.resolve("日本語.txt"), "more names");
        byte[] large = new byte[25_000_000];
        new Random(7).nextBytes(large);
        Files.write(folder.resolve("large.bin"), large);
    }

    /** What every file below a folder holds, but for what clients keep for themselves. */
    private static Map<String, Integer> contents(Path folder) throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString();
                if (!name.startsWith(".sync") && !name.startsWith(".nextcloud")) {
                    found.put(name, java.util.Arrays.hashCode(Files.readAllBytes(path)));
                }
            }
        }
        return found;
    }
}
