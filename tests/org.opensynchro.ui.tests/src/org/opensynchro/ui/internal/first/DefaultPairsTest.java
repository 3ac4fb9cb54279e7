// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.first;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opensynchro.ui.bot.Bot.waitUntil;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensynchro.deployment.ConfigurationCode;
import org.opensynchro.deployment.DefaultSynchronization;
import org.opensynchro.deployment.DefaultSynchronizations;
import org.opensynchro.deployment.Deployment;
import org.opensynchro.deployment.DeploymentSettings;
import org.opensynchro.deployment.Memory;
import org.opensynchro.model.Account;
import org.opensynchro.model.Synchronization;
import org.opensynchro.ui.internal.remarks.Remarks;
import org.opensynchro.ui.tests.WindowTest;
import org.opensynchro.workspace.ItemPath;

class DefaultPairsTest extends WindowTest {
    /** An administrator who decided nothing but these. */
    private record Administrator(DefaultSynchronizations defaultSynchronizations) implements Deployment {
        @Override
        public DeploymentSettings settings() {
            return DeploymentSettings.NONE;
        }

        @Override
        public List<String> problems() {
            return List.of();
        }

        @Override
        public List<String> otherArguments() {
            return List.of();
        }

        @Override
        public boolean isStartedSilently() {
            return false;
        }

        @Override
        public String offeredCode() {
            return "";
        }

        @Override
        public DeploymentSettings settingsWith(ConfigurationCode code) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void accept(ConfigurationCode code) {
            throw new UnsupportedOperationException();
        }
    }

    private Account account;
    private Remarks remarks;

    @BeforeEach
    void logIn() throws Exception {
        account = account();
        remarks = new Remarks(new Memory(temporary.resolve("read")));
    }

    @Test
    void theyAreAddedAndSynchronizedAtOnceWithNothingDeleted() throws Exception {
        Path local = localFolder("documents/Team");
        Files.writeString(local.resolve("mine.txt"), "mine");
        give(new DefaultSynchronization(local, "/Team", true, "d.json:1"));
        waitUntil("what was here is online", () -> isOnline("Team/mine.txt"));
        assertTrue(Files.exists(local.resolve("mine.txt")));
        assertEquals(List.of(), remarks.open());
    }

    @Test
    void foldersAboveAreMade() throws Exception {
        Path local = temporary.resolve("no/such/folder/Team");
        give(new DefaultSynchronization(local, "/Team", true, "d.json:1"));
        assertTrue(Files.isDirectory(local));
    }

    @Test
    void oneThatIsNotToRunWaitsSwitchedOff() throws Exception {
        give(new DefaultSynchronization(localFolder("Team"), "/Team", false, "d.json:1"));
        Synchronization added = onlyOne();
        assertFalse(added.isEnabled());
        assertFalse(added.isPending());
    }

    @Test
    void oneThatThePersonDeletedDoesNotComeBack() throws Exception {
        DefaultSynchronization wanted = new DefaultSynchronization(localFolder("Team"), "/Team", true, "d.json:1");
        give(wanted);
        service.delete(List.of(onlyOne().getId()));
        give(wanted);
        assertEquals(List.of(), service.configuration().getSynchronizations());
    }

    @Test
    void oneThatIsThereAlreadyIsLeftAlone() throws Exception {
        Path local = localFolder("Team");
        service.add(account.getId(), local, ItemPath.of("Team"));
        give(new DefaultSynchronization(local, "/Team", true, "d.json:1"));
        assertTrue(onlyOne().isPending(), "the person has not applied it");
        assertEquals(List.of(), remarks.open());
    }

    @Test
    void oneThatIsRefusedIsToldAndTheOthersCome() throws Exception {
        Path local = localFolder("Team");
        give(
                new DefaultSynchronization(local, "/Team", true, "d.json:1"),
                new DefaultSynchronization(local.resolve("Inside"), "/Other", true, "d.json:2"),
                new DefaultSynchronization(localFolder("Up"), "/../Up", true, "d.json:3"),
                new DefaultSynchronization(localFolder("Last"), "/Last", true, "d.json:4"));
        assertEquals(2, service.configuration().getSynchronizations().size());
        assertEquals(2, remarks.open().size(), remarks.open().toString());
        assertTrue(
                remarks.open().getFirst().text().contains("d.json:2"),
                remarks.open().toString());
        assertTrue(
                remarks.open().getFirst().text().contains("Inside"),
                remarks.open().toString());
    }

    @Test
    void mistakesInTheFileAreTold() {
        new DefaultPairs(
                        service,
                        new Administrator(new DefaultSynchronizations(List.of(), List.of("d.json, line 1: no"))),
                        memory(),
                        remarks)
                .addTo(account);
        assertEquals("d.json, line 1: no", remarks.open().getFirst().text());
    }

    @Test
    void theyBelongToTheAccountOfTheServerThatTheComputerIsSetUpFor() {
        List<Account> accounts = List.of(account);
        String address = account.getServer();
        assertEquals(Optional.of(account), DefaultPairs.receiver(accounts, Optional.empty()));
        assertEquals(
                Optional.of(account),
                DefaultPairs.receiver(accounts, Optional.of(URI.create(address.replaceAll("/$", "")))));
        assertEquals(
                Optional.empty(),
                DefaultPairs.receiver(accounts, Optional.of(URI.create("https://cloud.example.org"))));
    }

    private Synchronization onlyOne() {
        assertEquals(1, service.configuration().getSynchronizations().size());
        return service.configuration().getSynchronizations().getFirst();
    }

    private Memory memory() {
        return new Memory(temporary.resolve("added"));
    }

    private void give(DefaultSynchronization... wanted) {
        Deployment administrator = new Administrator(new DefaultSynchronizations(List.of(wanted), List.of()));
        new DefaultPairs(service, administrator, memory(), remarks).addTo(account);
    }
}
