// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationStoreTest {
    @TempDir
    Path folder;

    private final List<Path> setAside = new ArrayList<>();
    private Path file;
    private ConfigurationStore store;

    @BeforeEach
    void createStore() {
        file = folder.resolve("new").resolve("configuration.xmi");
        store = new ConfigurationStore(file, setAside::add);
    }

    @Test
    void aConfigurationThatWasNeverStoredIsEmptyAndMakesNoFile() throws IOException {
        Configuration configuration = store.load();

        assertTrue(configuration.getAccounts().isEmpty());
        assertTrue(configuration.getSynchronizations().isEmpty());
        assertFalse(Files.exists(file));
    }

    @Test
    void everythingThatIsStoredComesBack() throws IOException {
        Instant lastSync = Instant.parse("2026-03-01T10:15:30.123456789Z");
        store.update(configuration -> {
            Synchronization synchronization = addSynchronization(configuration, "s1", "Émile/Été 夏");
            synchronization.setLastSync(lastSync);
            synchronization.setEnabled(false);
            synchronization.setPending(true);
        });

        Configuration loaded = anotherStore().load();

        Account account = loaded.getAccounts().getFirst();
        assertEquals("https://cloud.example.org/", account.getServer());
        assertEquals("marie", account.getUser());
        Synchronization synchronization = loaded.getSynchronizations().getFirst();
        assertSame(account, synchronization.getAccount());
        assertEquals("/home/marie/Documents", synchronization.getLocalFolder());
        assertEquals("Émile/Été 夏", synchronization.getOnlineFolder());
        assertEquals(lastSync, synchronization.getLastSync());
        assertFalse(synchronization.isEnabled());
        assertTrue(synchronization.isPending());
    }

    @Test
    void aConfigurationHandedOutIsNotTouchedByLaterChanges() throws IOException {
        Configuration before = store.update(configuration -> addSynchronization(configuration, "s1", "a"));

        Configuration after = store.update(
                configuration -> configuration.getSynchronizations().getFirst().setOnlineFolder("b"));

        assertNotSame(before, after);
        assertEquals("a", before.getSynchronizations().getFirst().getOnlineFolder());
        assertEquals("b", after.getSynchronizations().getFirst().getOnlineFolder());
    }

    @Test
    void aChangeThatFailsChangesNothing() throws IOException {
        store.update(configuration -> addSynchronization(configuration, "s1", "a"));
        byte[] before = Files.readAllBytes(file);

        assertThrows(
                IllegalArgumentException.class,
                () -> store.update(configuration -> {
                    configuration.getSynchronizations().clear();
                    throw new IllegalArgumentException("no");
                }));

        assertEquals(new String(before), Files.readString(file));
    }

    @Test
    void twoStoresDoNotUndoEachOthersChanges() throws IOException {
        ConfigurationStore other = anotherStore();
        store.load();
        other.update(configuration -> addSynchronization(configuration, "theirs", "a"));

        Configuration merged = store.update(configuration -> addSynchronization(configuration, "ours", "b"));

        assertEquals(
                List.of("theirs", "ours"),
                merged.getSynchronizations().stream()
                        .map(Synchronization::getId)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not XML at all",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<model:Configuration xmi:version=\"2.0\"",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<other/>",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <model:Configuration xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:model="urn:opensynchro:model:1">
                  <synchronizations id="s1" account="gone" localFolder="/a" onlineFolder="a"/>
                </model:Configuration>
                """
            })
    void aDamagedFileIsSetAsideUnchangedAndTold(String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);

        Configuration configuration = store.load();

        assertTrue(configuration.getSynchronizations().isEmpty());
        assertEquals(1, setAside.size());
        assertEquals(content, Files.readString(setAside.getFirst()));
        assertFalse(Files.exists(file));
    }

    @Test
    void everyDamagedFileIsKept() throws IOException {
        for (String content : List.of("first", "second")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            store.update(configuration -> addSynchronization(configuration, content, "a"));
        }

        assertEquals("first", Files.readString(setAside.get(0)));
        assertEquals("second", Files.readString(setAside.get(1)));
    }

    @Test
    void aFileOfANewerVersionIsRefusedAndLeftAsItIs() throws IOException {
        store.update(configuration -> addSynchronization(configuration, "s1", "a"));
        String newer = Files.readString(file).replace("urn:opensynchro:model:1", "urn:opensynchro:model:2");
        Files.writeString(file, newer);

        assertThrows(NewerConfigurationException.class, () -> store.update(configuration -> {}));

        assertEquals(newer, Files.readString(file));
        assertTrue(setAside.isEmpty());
    }

    @Test
    void whatALaterVersionAddedSurvivesAChangeMadeByThisOne() throws IOException {
        store.update(configuration -> addSynchronization(configuration, "s1", "a"));
        Files.writeString(file, Files.readString(file).replace(" id=\"s1\"", " id=\"s1\" speedLimit=\"100\""));

        store.update(
                configuration -> configuration.getSynchronizations().getFirst().setEnabled(false));

        String written = Files.readString(file);
        assertTrue(written.contains("speedLimit=\"100\""), written);
        assertTrue(written.contains("enabled=\"false\""), written);
        assertTrue(setAside.isEmpty());
    }

    private ConfigurationStore anotherStore() {
        return new ConfigurationStore(file, setAside::add);
    }

    private static Synchronization addSynchronization(Configuration configuration, String id, String onlineFolder) {
        Account account = ModelFactory.eINSTANCE.createAccount();
        account.setId("account-of-" + id);
        account.setServer("https://cloud.example.org/");
        account.setUser("marie");
        configuration.getAccounts().add(account);
        Synchronization synchronization = ModelFactory.eINSTANCE.createSynchronization();
        synchronization.setId(id);
        synchronization.setAccount(account);
        synchronization.setLocalFolder("/home/marie/Documents");
        synchronization.setOnlineFolder(onlineFolder);
        configuration.getSynchronizations().add(synchronization);
        return synchronization;
    }
}
