// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.workspace.ConnectionSettings;

class SyncCommandTest {
    @TempDir
    Path folder;

    private final TestProcess process = new TestProcess();

    @BeforeEach
    void aPasswordIsGiven() {
        process.workingFolder = folder;
        process.environment.put("OPENSYNCHRO_PASSWORD", "secret");
    }

    private int sync(FakeSynchronizer synchronizer, String... more) {
        process.engine = synchronizer;
        String[] least = {"sync", "--server", "https://x.example.org", "--user", "ada", "--local", ".", "--json"};
        return process.run(Stream.of(least, more).flatMap(Arrays::stream).toArray(String[]::new));
    }

    private String lastLine() {
        return process.outLines().getLast();
    }

    @ParameterizedTest
    @CsvSource({
        "IN_SYNC, 0",
        "ITEMS_FAILED, 1",
        "LOCAL_UNAVAILABLE, 1",
        "ONLINE_REFUSED, 2",
        "LOGIN_REFUSED, 3",
        "UNREACHABLE, 4",
        "HELD, 5"
    })
    void theExitCodeTellsHowTheRunEnded(Outcome outcome, int exitCode) {
        assertEquals(exitCode, sync(FakeSynchronizer.ending(outcome)));
        assertTrue(lastLine().startsWith("{\"event\":\"summary\""), lastLine());
        assertTrue(lastLine().endsWith("\"exitCode\":" + exitCode + "}"), lastLine());
    }

    @Test
    void aStateFolderServesOnePairOnly() {
        String state = folder.resolve("state").toString();
        assertEquals(ExitCode.OK, sync(FakeSynchronizer.ending(Outcome.IN_SYNC), "--state", state));
        assertEquals(ExitCode.OK, sync(FakeSynchronizer.ending(Outcome.IN_SYNC), "--state", state));

        assertEquals(
                ExitCode.USAGE,
                sync(FakeSynchronizer.ending(Outcome.IN_SYNC), "--state", state, "--remote", "/Elsewhere"));

        assertTrue(process.err().contains(state), process.err());
    }

    @ParameterizedTest
    @CsvSource({"2, 130", "15, 143"})
    void aSignalEndsARunWithASummaryAndTheExitCodeOfShells(int signal, int exitCode) {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            process.stop.request(signal);
            assertEquals(exitCode, sync(FakeSynchronizer.working()));
        });
        assertTrue(lastLine().contains("\"outcome\":\"cancelled\""), lastLine());
    }

    @Test
    void theEngineGetsWhatWasTyped() throws Exception {
        ConnectionSettings[] connected = new ConnectionSettings[1];
        process.connector = settings -> {
            connected[0] = settings;
            return null;
        };
        FakeSynchronizer synchronizer = FakeSynchronizer.ending(Outcome.IN_SYNC);
        sync(synchronizer, "--remote", "/docs", "--state", "state", "--deletions", "delete");
        synchronizer.source.connect();

        assertEquals(folder, synchronizer.settings.localRoot());
        assertEquals("docs", synchronizer.settings.onlineRoot().toString());
        assertEquals(folder.resolve("state"), synchronizer.settings.state());
        assertEquals(DeletionPolicy.DELETE, synchronizer.settings.deletionPolicy());
        assertFalse(synchronizer.settings.computerName().isBlank());
        assertEquals("ada@https://x.example.org/", connected[0].toString());
        assertEquals("secret", connected[0].password());
    }

    @Test
    void aRunThatGoesOnEndsWellWhenItIsStopped() {
        SyncSummary pass = new SyncSummary(Outcome.IN_SYNC, "", 2, 1, 0, 0, 0, 0, 30, 4);
        SyncSummary cut = new SyncSummary(Outcome.CANCELLED, "", 1, 0, 0, 0, 0, 0, 10, 1);
        int exitCode = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            process.stop.request(15);
            return sync(
                    FakeSynchronizer.working(
                            new SyncEvent.PassFinished(pass),
                            new SyncEvent.PassFinished(pass),
                            new SyncEvent.PassFinished(cut)),
                    "--watch");
        });

        assertEquals(0, exitCode);
        assertTrue(lastLine().contains("\"outcome\":\"in_sync\""), lastLine());
        assertTrue(lastLine().contains("\"uploads\":5,\"downloads\":2"), lastLine());
        assertTrue(lastLine().contains("\"bytes\":70,\"requests\":9"), lastLine());
    }

    @Test
    void aRunThatGoesOnTellsWhatIsStillOpenWhenItIsStopped() {
        SyncSummary failed = new SyncSummary(Outcome.ITEMS_FAILED, "", 0, 0, 0, 0, 0, 1, 0, 4);
        int exitCode = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            process.stop.request(2);
            return sync(FakeSynchronizer.working(new SyncEvent.PassFinished(failed)), "--watch");
        });

        assertEquals(1, exitCode);
    }

    @Test
    void aRunThatGoesOnEndsWhenTheLoginIsRefused() {
        SyncSummary refused = FakeSynchronizer.summary(Outcome.LOGIN_REFUSED, "The password is wrong.");
        int exitCode = assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> sync(FakeSynchronizer.working(new SyncEvent.PassFinished(refused)), "--watch"));

        assertEquals(3, exitCode);
    }

    @Test
    void aFileIsNoLocalFolder() throws IOException {
        Files.writeString(folder.resolve("file"), "content");
        int exitCode = process.run("sync", "--server", "x", "--user", "ada", "--local", "file");

        assertEquals(2, exitCode);
        assertTrue(process.err().contains(folder.resolve("file") + " is a file."), process.err());
    }

    @Test
    void withoutAPasswordNothingBegins() {
        process.environment.clear();
        assertEquals(2, process.run("sync", "--server", "x", "--user", "ada", "--local", "."));
        assertTrue(process.err().contains("--password-file"), process.err());
    }

    @Test
    void anUnencryptedServerElsewhereGivesAWarning() {
        process.engine = FakeSynchronizer.ending(Outcome.IN_SYNC);
        process.run("sync", "--server", "http://nas.example.org", "--user", "ada", "--local", ".");
        assertTrue(process.err().contains("not encrypted"), process.err());
    }

    @Test
    void anUnencryptedServerOnThisComputerGivesNone() {
        process.engine = FakeSynchronizer.ending(Outcome.IN_SYNC);
        process.run("sync", "--server", "http://127.0.0.1:8080", "--user", "ada", "--local", ".");
        assertEquals("", process.err());
    }

    @Test
    void whatNobodyForesawIsOneLineAndNoStackTrace() {
        process.engine = (settings, source, listener) -> {
            throw new IllegalStateException("broken inside");
        };
        int exitCode = process.run("sync", "--server", "x", "--user", "ada", "--local", ".");

        assertEquals(1, exitCode);
        assertEquals(1, process.err().lines().count(), process.err());
        assertTrue(process.err().contains("broken inside"), process.err());
    }
}
