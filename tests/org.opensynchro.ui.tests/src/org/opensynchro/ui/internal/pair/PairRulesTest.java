// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensynchro.model.Account;
import org.opensynchro.model.Configuration;
import org.opensynchro.model.ModelFactory;
import org.opensynchro.model.Synchronization;
import org.opensynchro.workspace.ItemPath;

class PairRulesTest {
    @TempDir
    Path home;

    private final Configuration configuration = ModelFactory.eINSTANCE.createConfiguration();
    private Account account;

    @BeforeEach
    void configureOne() throws IOException {
        account = account("marie");
        Synchronization synchronization = ModelFactory.eINSTANCE.createSynchronization();
        synchronization.setAccount(account);
        synchronization.setLocalFolder(
                Files.createDirectories(home.resolve("Work/Taken")).toString());
        synchronization.setOnlineFolder("Team/Taken");
        configuration.getSynchronizations().add(synchronization);
    }

    @ParameterizedTest
    @CsvSource({"Work/Taken, true", "Work/Taken/Below, true", "Work, true", "Work/TakenToo, false", "Elsewhere, false"})
    void noLocalFolderMayLieInAnother(String folder, boolean refused) throws IOException {
        Path local = Files.createDirectories(home.resolve(folder));

        assertEquals(refused, PairRules.checkLocal(configuration, local).isRefused());
    }

    @ParameterizedTest
    @CsvSource({"Team/Taken, true", "Team/Taken/Below, true", "Team, true", "'', true", "Team/TakenToo, false"})
    void noOnlineFolderMayLieInAnotherOfTheSameAccount(String folder, boolean refused) {
        ItemPath online = ItemPath.of(folder);

        assertEquals(
                refused, PairRules.checkOnline(configuration, account, online).isRefused());
        assertFalse(
                PairRules.checkOnline(configuration, account("paul"), online).isRefused());
    }

    @Test
    void aLinkDoesNotHideThatAFolderIsTaken() throws IOException {
        Path link = Files.createSymbolicLink(home.resolve("link"), home.resolve("Work"));

        assertTrue(PairRules.checkLocal(configuration, link.resolve("Taken")).isRefused());
        assertTrue(PairRules.checkLocal(configuration, link).isRefused());
    }

    @Test
    void aMissingFolderIsMadeOnlyWhereItsParentExists() {
        assertFalse(PairRules.checkLocal(configuration, home.resolve("New")).isRefused());
        assertTrue(
                PairRules.checkLocal(configuration, home.resolve("Nowhere/New")).isRefused());
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.createFile(home.resolve("file"));

        assertTrue(PairRules.checkLocal(configuration, file).isRefused());
    }

    @Test
    void aRelativePathIsRefused() {
        assertTrue(PairRules.checkLocal(configuration, Path.of("Documents")).isRefused());
    }

    private static Account account(String user) {
        Account account = ModelFactory.eINSTANCE.createAccount();
        account.setServer("https://cloud.example.org/");
        account.setUser(user);
        return account;
    }
}
