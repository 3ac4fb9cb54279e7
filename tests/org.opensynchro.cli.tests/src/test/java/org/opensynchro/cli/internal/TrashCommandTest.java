// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.server.ServerSettings;
import org.opensynchro.server.WorkspaceServer;
import org.opensynchro.sync.Synchronizers;
import org.opensynchro.workspace.webdav.WebdavConnector;

/** Somebody deletes files on one computer; somebody else wants them back. With the real engine, server and trash. */
@Timeout(120)
class TrashCommandTest {
    @TempDir
    Path folder;

    private WorkspaceServer server;
    private Path desk;
    private Path laptop;
    private TestProcess process = new TestProcess();

    @BeforeEach
    void aWorkspaceAndTwoComputers() throws IOException {
        server = WorkspaceServer.start(ServerSettings.of(folder.resolve("workspace")));
        server.accounts().create("ada", "secret");
        desk = Files.createDirectory(folder.resolve("desk"));
        laptop = Files.createDirectory(folder.resolve("laptop"));
    }

    @AfterEach
    void theWorkspaceStops() throws IOException {
        server.close();
    }

    private int run(String... typed) {
        process = new TestProcess();
        process.workingFolder = folder;
        process.environment.put("OPENSYNCHRO_PASSWORD", "secret");
        process.engine = Synchronizers::open;
        process.connector = new WebdavConnector();
        return process.run(typed);
    }

    private int online(String command, String... items) {
        return run(Stream.concat(
                        Stream.of("trash", command, "--server", server.uri().toString(), "--user", "ada"),
                        Stream.of(items))
                .toArray(String[]::new));
    }

    private void sync(Path local) {
        String state = folder + "/state-" + local.getFileName();
        assertEquals(
                0,
                run(
                        "sync",
                        "--server",
                        server.uri().toString(),
                        "--user",
                        "ada",
                        "--local",
                        local.toString(),
                        "--state",
                        state),
                process::err);
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    }

    /** Both computers have files; then some are deleted on the desk, and one is changed there. */
    private void filesAreDeletedAndChangedOnTheDesk() throws IOException {
        for (String name : List.of("keep/1", "keep/2", "keep/3", "docs/a.txt", "docs/b.txt")) {
            write(desk.resolve(name), name);
        }
        sync(desk);
        sync(laptop);
        Files.delete(desk.resolve("docs/a.txt"));
        write(desk.resolve("keep/1"), "newer");
        sync(desk);
        sync(laptop);
        assertFalse(Files.exists(laptop.resolve("docs/a.txt")));
    }

    @Test
    void whatSynchronizingDeletedHereIsListedAndComesBackOnBothComputers() throws IOException {
        filesAreDeletedAndChangedOnTheDesk();

        assertEquals(0, run("trash", "list", "--local", "laptop"), process::err);
        assertTrue(
                process.outLines().stream().anyMatch(line -> line.matches(".*here +10 B  /docs/a.txt")), process::out);
        assertTrue(
                process.outLines().stream().anyMatch(line -> line.endsWith("/keep/1  (older version)")), process::out);

        assertEquals(0, run("trash", "restore", "--local", "laptop", "/docs/a.txt"), process::err);
        assertEquals("restored /docs/a.txt (here)\n", process.out());
        sync(laptop);
        sync(desk);
        assertEquals("docs/a.txt", Files.readString(desk.resolve("docs/a.txt")));
    }

    @Test
    void anOlderVersionComesBackBesideTheNewerOne() throws IOException {
        filesAreDeletedAndChangedOnTheDesk();

        assertEquals(0, run("trash", "restore", "--local", "laptop", "keep/1"), process::err);

        assertEquals("restored /keep/1 as /keep/1 (restored) (here)\n", process.out());
        assertEquals("newer", Files.readString(laptop.resolve("keep/1")));
        assertEquals("keep/1", Files.readString(laptop.resolve("keep/1 (restored)")));
    }

    @Test
    void whatWasDeletedOnlineIsListedAndComesBackOnEveryComputer() throws IOException {
        filesAreDeletedAndChangedOnTheDesk();

        assertEquals(0, online("list", "--json"), process::err);
        assertTrue(process.out().contains("\"where\":\"online\",\"id\":\"a.txt.d"), process::out);
        assertTrue(process.out().contains("\"path\":\"/docs/a.txt\",\"kind\":\"file\",\"size\":10,"), process::out);
        assertTrue(process.outLines().getLast().contains("\"items\":1,\"exitCode\":0"), process::out);

        assertEquals(0, online("restore", "/docs/a.txt"), process::err);
        assertEquals("restored /docs/a.txt (online)\n", process.out());
        sync(desk);
        sync(laptop);
        assertEquals("docs/a.txt", Files.readString(laptop.resolve("docs/a.txt")));
    }

    @Test
    void aFolderMeansAllThatWasDeletedInIt() throws IOException {
        filesAreDeletedAndChangedOnTheDesk();
        Files.delete(desk.resolve("docs/b.txt"));
        sync(desk);
        sync(laptop);

        assertEquals(0, run("trash", "restore", "--local", "laptop", "docs"), process::err);

        assertEquals("docs/a.txt", Files.readString(laptop.resolve("docs/a.txt")));
        assertEquals("docs/b.txt", Files.readString(laptop.resolve("docs/b.txt")));
        assertFalse(Files.exists(laptop.resolve("keep/1 (restored)")));
    }

    @Test
    void theIdChoosesAmongItemsOfOnePath() throws IOException {
        filesAreDeletedAndChangedOnTheDesk();
        write(desk.resolve("docs/a.txt"), "again");
        sync(desk);
        Files.delete(desk.resolve("docs/a.txt"));
        sync(desk);
        online("list", "--json");
        String first = process.out()
                .lines()
                .filter(line -> line.contains("\"size\":10,"))
                .map(line -> line.split("\"id\":\"")[1].split("\"")[0])
                .findFirst()
                .orElseThrow();

        assertEquals(0, online("restore", first), process::err);
        sync(laptop);
        assertEquals("docs/a.txt", Files.readString(laptop.resolve("docs/a.txt")));
    }

    @Test
    void whatIsNotThereGivesOneAndTheRestComesBack() throws IOException {
        filesAreDeletedAndChangedOnTheDesk();

        assertEquals(1, run("trash", "restore", "--local", "laptop", "nothing", "docs/a.txt"));
        assertEquals("nothing: It is not in the trash.\n", process.err());
        assertTrue(Files.exists(laptop.resolve("docs/a.txt")));
    }

    @Test
    void anEmptyTrashIsSaidToBeEmpty() {
        assertEquals(0, online("list", "--local", desk.toString()), process::err);
        assertEquals("The trash is empty.\n", process.out());
    }

    @Test
    void aWrongPasswordGivesThreeAndNobodyAtTheAddressFour() throws IOException {
        Files.writeString(folder.resolve("wrong"), "wrong");
        assertEquals(3, online("list", "--password-file", "wrong"));
        String address = server.uri().toString();
        server.close();
        assertEquals(4, run("trash", "list", "--server", address, "--user", "ada"));
    }

    @Test
    void whoseTrashIsMeantMustBeSaid() {
        assertEquals(2, run("trash", "list"));
        assertTrue(process.err().contains("--local"), process::err);
        assertEquals(2, run("trash", "list", "--local", "nowhere"));
        assertEquals(2, run("trash", "restore", "--local", "desk"));
        assertTrue(process.err().contains("Missing: ITEM"), process::err);
        assertEquals(2, run("trash"));
        assertTrue(process.err().startsWith("Usage: opensynchro trash"), process::err);
    }

    @Test
    void pathsWithStrangeCharactersCannotCommandTheTerminal() throws IOException {
        write(laptop.resolve(".opensynchro/trash/2026-05-01/\u001b[2Jx"), "x");
        assertEquals(0, run("trash", "list", "--local", "laptop"));
        assertFalse(process.out().contains("\u001b"), process::out);
    }
}
