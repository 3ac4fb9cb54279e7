// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.sync.SynchronizationRefusedException;
import org.opensynchro.sync.SynchronizationRefusedException.Reason;
import org.opensynchro.sync.SynchronizationSettings;
import org.opensynchro.sync.Synchronizer;
import org.opensynchro.sync.Synchronizers;
import org.opensynchro.sync.WorkspaceSource;
import org.opensynchro.workspace.AuthenticationException;
import org.opensynchro.workspace.ItemPath;

/** What cannot be opened is refused with a reason and an advice, and nothing is changed. */
class RefusalTest {
    @TempDir
    Path home;

    private Synchronizer open(Path local, Path state) throws SynchronizationRefusedException {
        return open(local, state, () -> {
            throw new AuthenticationException("refused");
        });
    }

    private static Synchronizer open(Path local, Path state, WorkspaceSource source)
            throws SynchronizationRefusedException {
        SynchronizationSettings settings = new SynchronizationSettings(
                local, ItemPath.of("Documents"), state, "desk", Duration.ofSeconds(5), DeletionPolicy.ASK);
        return Synchronizers.open(settings, source, event -> {});
    }

    private Reason refusal(Path local, Path state) {
        SynchronizationRefusedException refused = assertThrows(
                SynchronizationRefusedException.class, () -> open(local, state).close());
        assertFalse(refused.getMessage().isBlank());
        assertFalse(refused.advice().isBlank());
        return refused.reason();
    }

    private Path folder(String name) throws Exception {
        return Files.createDirectories(home.resolve(name));
    }

    @Test
    void aSecondSynchronizationOfOneFolderOrOneState() throws Exception {
        Path local = folder("local");
        Synchronizer first = open(local, home.resolve("state"));
        assertEquals(Reason.ALREADY_RUNNING, refusal(local, home.resolve("other state")));
        assertEquals(Reason.ALREADY_RUNNING, refusal(folder("other"), home.resolve("state")));
        first.close();
        open(local, home.resolve("other state")).close();
    }

    @Test
    void foldersOfWhichOneLiesInsideTheOther() throws Exception {
        Path outer = folder("outer");
        Path inner = folder("outer/inner");
        Synchronizer around = open(outer, home.resolve("state"));
        assertEquals(Reason.NESTED, refusal(inner, home.resolve("other state")));
        around.close();
        Synchronizer inside = open(inner, home.resolve("state"));
        assertEquals(Reason.NESTED, refusal(outer, home.resolve("other state")));
        inside.close();
    }

    @Test
    void whatIsNoFolder() throws Exception {
        Path file = Files.writeString(home.resolve("file"), "content");

        assertEquals(Reason.NOT_A_FOLDER, refusal(file, home.resolve("state")));
        assertEquals(Reason.FOLDER_MISSING, refusal(home.resolve("missing"), home.resolve("state")));
        assertEquals(Reason.STATE_UNUSABLE, refusal(folder("local"), file));
    }

    @Test
    void aStateThatWouldBeSynchronizedItself() throws Exception {
        Path local = folder("local");

        assertEquals(Reason.STATE_UNUSABLE, refusal(local, local.resolve("state")));
        assertFalse(Files.exists(local.resolve("state")));
    }

    @Test
    void aJournalOfANewerVersion() throws Exception {
        Path local = folder("local");
        Path state = home.resolve("state");
        open(local, state).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + state.resolve("journal.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 9999");
        }

        assertEquals(Reason.NEWER_STATE, refusal(local, state));
    }

    @Test
    void aDamagedJournalIsPutAsideInstead() throws Exception {
        Path local = folder("local");
        Path state = home.resolve("state");
        open(local, state).close();
        Files.writeString(
                state.resolve("journal.db"), "no database at all, but long enough to be taken for one".repeat(99));

        open(local, state).close();
    }

    @Test
    void anOnlineFolderThatMayNotBeMadeIsNoFailureOfThisComputer() throws Exception {
        try (Synchronizer synchronizer = open(folder("local"), home.resolve("state"), LockedOutWorkspace::new)) {
            SyncSummary summary = synchronizer.synchronizeOnce();

            assertEquals(Outcome.ONLINE_REFUSED, summary.outcome());
            assertTrue(summary.message().startsWith("The server does not allow that."), summary::message);
        }
    }

    @Test
    void aRefusedLoginIsNoRefusalToOpenButAnOutcome() throws Exception {
        try (Synchronizer synchronizer = open(folder("local"), home.resolve("state"))) {
            SyncSummary summary = synchronizer.synchronizeOnce();

            assertEquals(Outcome.LOGIN_REFUSED, summary.outcome());
        }
    }
}
