// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.server.ServerSettings;
import org.opensynchro.server.WorkspaceServer;
import org.opensynchro.sync.Synchronizers;
import org.opensynchro.workspace.webdav.WebdavConnector;

/** {@code lock}, {@code unlock} and {@code locks} on two computers with a real workspace. */
@Timeout(120)
class LockCommandTest {
    @TempDir
    Path folder;

    private WorkspaceServer server;
    private Path here;
    private Path there;

    @BeforeEach
    void twoComputersWithAFile() throws IOException {
        server = WorkspaceServer.start(ServerSettings.of(folder.resolve("workspace")));
        server.accounts().create("ada", "secret");
        here = Files.createDirectory(folder.resolve("here"));
        there = Files.createDirectory(folder.resolve("there"));
        Path file = Files.writeString(Files.createDirectory(here.resolve("sub")).resolve("plan.txt"), "one");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        sync(here);
        sync(there);
    }

    @AfterEach
    void theWorkspaceStops() throws IOException {
        server.close();
    }

    private TestProcess process() {
        TestProcess process = new TestProcess();
        process.workingFolder = folder;
        process.environment.put("OPENSYNCHRO_PASSWORD", "secret");
        process.environment.put("HOSTNAME", "laptop");
        process.engine = Synchronizers::open;
        process.connector = new WebdavConnector();
        return process;
    }

    private TestProcess sync(Path local) {
        TestProcess process = process();
        List<String> typed = List.of("sync", "--server", server.uri().toString(), "--user", "ada");
        List<String> folders = List.of("--remote", "/docs", "--local", local.toString(), "--state", state(local));
        assertEquals(0, run(process, typed, folders), process::err);
        return process;
    }

    private static int run(TestProcess process, List<String> some, List<String> more) {
        List<String> typed = new ArrayList<>(some);
        typed.addAll(more);
        return process.run(typed.toArray(String[]::new));
    }

    private String state(Path local) {
        return folder + "/state-" + local.getFileName();
    }

    private TestProcess run(int exitCode, Path local, String... typed) {
        TestProcess process = process();
        assertEquals(
                exitCode,
                run(process, Arrays.asList(typed), List.of("--state", state(local))),
                () -> process.out() + process.err());
        return process;
    }

    @Test
    void aLockedFileIsShownOnBothComputersWithItsHolder() {
        TestProcess locked = run(0, here, "lock", "here/sub/plan.txt");
        assertTrue(locked.out().startsWith("/docs/sub/plan.txt: locked by ada (laptop) until "), locked::out);

        TestProcess mine = run(0, here, "locks", "here", "--json");
        assertTrue(mine.out().contains("\"path\":\"/docs/sub/plan.txt\",\"owner\":\"ada (laptop)\""), mine::out);
        assertTrue(mine.out().contains("\"mine\":true"), mine::out);
        TestProcess theirs = run(0, there, "locks", "there/sub", "--json");
        assertTrue(theirs.out().contains("\"mine\":false"), theirs::out);
    }

    @Test
    void whatAnotherComputerHoldsCanNeitherBeLockedNorReleasedUnlessForced() {
        run(0, here, "lock", "here/sub/plan.txt");

        TestProcess again = run(1, there, "lock", "there/sub/plan.txt");
        assertTrue(again.err().contains("locked by ada (laptop)"), again::err);
        TestProcess release = run(1, there, "unlock", "there/sub/plan.txt");
        assertTrue(release.err().contains("--force"), release::err);
        run(0, there, "unlock", "there/sub/plan.txt", "--force");
        assertEquals("", run(0, here, "locks", "here").out());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theOtherComputerSaysWhyTheFileIsReadOnlyAndWhenItIsFreeAgain() throws IOException {
        run(0, here, "lock", "here/sub/plan.txt");
        TestProcess told = sync(there);
        assertTrue(told.out().contains("/sub/plan.txt: locked by ada (laptop) until "), told::out);
        assertFalse(permissions().contains("w"), permissions());

        run(0, here, "unlock", "here/sub/plan.txt");
        assertTrue(sync(there).out().contains("/sub/plan.txt: not locked any more"));
        assertTrue(permissions().startsWith("rw"), permissions());
    }

    private String permissions() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(there.resolve("sub/plan.txt")));
    }

    @Test
    void aLockTakenHereIsInNobodysWayHere() throws IOException {
        run(0, here, "lock", "here/sub/plan.txt");
        Files.writeString(here.resolve("sub/plan.txt"), "two");
        Files.setLastModifiedTime(here.resolve("sub/plan.txt"), FileTime.from(Instant.parse("2026-01-02T00:00:00Z")));
        sync(here);
        sync(there);

        assertEquals("two", Files.readString(there.resolve("sub/plan.txt")));
        run(0, here, "lock", "here/sub/plan.txt");
    }

    @Test
    void aFileOfNoSynchronizationOrWithoutTheOthersIsRefused() throws IOException {
        TestProcess nowhere = run(2, folder, "lock", "elsewhere.txt");
        assertTrue(nowhere.err().contains("--server"), nowhere::err);
        run(2, here, "lock", "here/sub/plan.txt", "there/sub/plan.txt");
        TestProcess missing = run(1, here, "lock", "here/missing.txt");
        assertTrue(missing.err().contains("/docs/missing.txt"), missing::err);
    }
}
