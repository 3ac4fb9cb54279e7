// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.server.ServerSettings;
import org.opensynchro.server.WorkspaceServer;
import org.opensynchro.sync.HeldLocks;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.sync.Synchronizer;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Lock;
import org.opensynchro.workspace.Locks;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.webdav.WebdavConnector;

/** Two computers on a real server, and somebody on a third who locks a file. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class LockedFilesTest {
    private static final ItemPath FILE = ItemPath.of("docs/plan.txt");
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @TempDir
    Path home;

    private Duration later = Duration.ZERO;
    private WorkspaceServer server;
    private Workspace carol;
    private Locks carols;
    private Computer ada;
    private Computer bob;

    @BeforeEach
    void twoComputersAndCarol() throws Exception {
        server = WorkspaceServer.start(
                ServerSettings.of(home.resolve("workspace")),
                () -> Instant.now().plus(later));
        server.accounts().create(Computer.USER, "secret");
        carol = new WebdavConnector().connect(new ConnectionSettings(server.uri(), Computer.USER, "secret"));
        carols = carol.locks().orElseThrow();
        ada = new Computer(home, "ada", server.uri(), "docs");
        bob = new Computer(home, "bob", server.uri(), "docs");
        ada.save("plan.txt", "one");
        ada.save("other.txt", "other");
        ada.save("third.txt", "third");
        ada.save("fourth.txt", "fourth");
        sync(ada);
        sync(bob);
    }

    @AfterEach
    void stop() throws Exception {
        carol.close();
        server.close();
    }

    private static SyncSummary sync(Computer computer) throws Exception {
        SyncSummary summary = computer.synchronize();
        assertEquals(Outcome.IN_SYNC, summary.outcome(), () -> summary + " " + computer.events);
        return summary;
    }

    private Lock lock() throws Exception {
        return carols.lock(FILE, "Carol", HALF_AN_HOUR);
    }

    private static String permissions(Computer computer, String name) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(computer.folder.resolve(name)));
    }

    private static void setPermissions(Computer computer, String permissions) throws Exception {
        Files.setPosixFilePermissions(
                computer.folder.resolve("plan.txt"), PosixFilePermissions.fromString(permissions));
    }

    private static void override(Computer computer, String content) throws Exception {
        Set<PosixFilePermission> before = Files.getPosixFilePermissions(computer.folder.resolve("plan.txt"));
        setPermissions(computer, "rw-------");
        computer.save("plan.txt", content);
        Files.setPosixFilePermissions(computer.folder.resolve("plan.txt"), before);
    }

    private static String copyOf(Computer computer) throws Exception {
        List<String> copies = new TreeMap<>(computer.tree())
                .keySet().stream()
                        .filter(name -> name.contains("conflict copy"))
                        .toList();
        assertEquals(1, copies.size(), copies::toString);
        return copies.getFirst();
    }

    @Test
    void aFileLockedByAnotherIsReadOnlyHereAndTheReasonIsTold() throws Exception {
        setPermissions(ada, "rw-rw-r--");
        sync(ada);
        lock();
        SyncSummary summary = sync(ada);

        assertEquals("r--r--r--", permissions(ada, "plan.txt"));
        assertTrue(permissions(ada, "other.txt").startsWith("rw"));
        SyncEvent.LockChanged told = ada.events(SyncEvent.LockChanged.class).getFirst();
        assertEquals("plan.txt", told.path().toString());
        assertEquals("Carol", told.lock().owner());
        assertTrue(told.lock().expiry().isAfter(Instant.now()));
        assertEquals(0, summary.uploads() + summary.conflicts());
    }

    @Test
    void whenTheLockGoesThePermissionsAreWhatTheyWereEvenAfterARestart() throws Exception {
        setPermissions(ada, "rw-rw-r--");
        Lock lock = lock();
        sync(ada);
        carols.unlock(FILE, lock);
        SyncSummary summary = sync(ada);

        assertEquals("rw-rw-r--", permissions(ada, "plan.txt"));
        assertFalse(ada.events(SyncEvent.LockChanged.class).getFirst().lock().isHeld());
        assertEquals(0, summary.uploads() + summary.conflicts() + summary.downloads());
        assertEquals(1, sync(ada).requests() - connecting());
    }

    /** What connecting costs. */
    private static long connecting() {
        return 2;
    }

    @Test
    void aChangedPermissionCostsNothingAndIsNoEdit() throws Exception {
        lock();
        sync(ada);
        sync(ada);
        SyncSummary third = sync(ada);

        assertEquals(1, third.requests() - connecting());
        assertEquals(0, third.uploads() + third.bytes());
    }

    @Test
    void aPersonWhoMakesTheFileWritableAgainIsNotFought() throws Exception {
        lock();
        sync(ada);
        setPermissions(ada, "rw-------");
        sync(ada);

        assertEquals("rw-------", permissions(ada, "plan.txt"));
    }

    @Test
    void aFileThatWasReadOnlyBeforeStaysSo() throws Exception {
        setPermissions(ada, "r--------");
        Lock lock = lock();
        sync(ada);
        carols.unlock(FILE, lock);
        sync(ada);

        assertEquals("r--------", permissions(ada, "plan.txt"));
    }

    @Test
    void aNewVersionOfALockedFileArrivesAndIsReadOnlyUntilTheLockGoes() throws Exception {
        Lock lock = lock();
        sync(ada);
        sync(bob);
        new HeldLocks(bob.state()).put(FILE, lock);
        sync(bob);
        bob.save("plan.txt", "two, by the holder");
        sync(bob);
        sync(ada);
        assertEquals("two, by the holder", ada.read("plan.txt"));
        assertTrue(permissions(ada, "plan.txt").startsWith("r--"));
        carols.unlock(FILE, lock);
        sync(ada);

        assertTrue(permissions(ada, "plan.txt").startsWith("rw-"));
    }

    @Test
    void anEditMadeHereNeverthelessBecomesAConflictCopyOnBothSides() throws Exception {
        setPermissions(ada, "rw-r--r--");
        lock();
        sync(ada);
        override(ada, "by ada");
        SyncSummary summary = sync(ada);

        assertEquals(1, summary.conflicts());
        assertFalse(ada.events(SyncEvent.LockRespected.class).getFirst().comesBack());
        assertEquals("one", ada.read("plan.txt"));
        assertEquals("by ada", ada.read(copyOf(ada)));
        assertEquals("rw-r--r--", permissions(ada, copyOf(ada)));
        assertTrue(permissions(ada, "plan.txt").startsWith("r--"));
        sync(bob);
        assertEquals("one", bob.read("plan.txt"));
        assertEquals("by ada", bob.read(copyOf(bob)));
    }

    @Test
    void anEditMadeBeforeTheLockWasSeenBecomesAConflictCopyToo() throws Exception {
        lock();
        ada.save("plan.txt", "by ada");
        sync(ada);

        assertEquals("one", ada.read("plan.txt"));
        assertEquals("by ada", ada.read(copyOf(ada)));
    }

    @Test
    void aFileDeletedHereWhileAnotherHoldsItComesBackAndIsNotDeletedWhenTheLockGoes() throws Exception {
        Lock lock = lock();
        sync(ada);
        ada.delete("plan.txt");
        sync(ada);

        assertEquals("one", ada.read("plan.txt"));
        assertTrue(ada.events(SyncEvent.LockRespected.class).getFirst().comesBack());
        carols.unlock(FILE, lock);
        sync(ada);
        sync(bob);
        assertEquals("one", ada.read("plan.txt"));
        assertEquals("one", bob.read("plan.txt"));
    }

    @Test
    void aDeletionThatWaitedForTheNetworkDoesNotFireAfterTheLockWent() throws Exception {
        Lock lock = lock();
        sync(ada);
        ada.delete("plan.txt");
        carols.unlock(FILE, lock);
        sync(ada);
        sync(bob);

        assertEquals("one", ada.read("plan.txt"));
        assertEquals("one", bob.read("plan.txt"));
        ada.delete("plan.txt");
        sync(ada);
        assertFalse(ada.tree().containsKey("plan.txt"));
    }

    @Test
    void aLockedFileMovedHereComesBackAndTheMovedOneIsACopy() throws Exception {
        lock();
        sync(ada);
        ada.rename("plan.txt", "moved/plan.txt");
        sync(ada);
        sync(bob);

        assertEquals("one", ada.read("plan.txt"));
        assertEquals("one", bob.read("plan.txt"));
        assertEquals("one", bob.read("moved/plan.txt"));
        assertTrue(permissions(ada, "moved/plan.txt").startsWith("rw"));
    }

    @Test
    void aFolderMovedHereLeavesTheLockedFileInItsPlace() throws Exception {
        ada.save("folder/a.txt", "a");
        ada.save("folder/b.txt", "b");
        sync(ada);
        carols.lock(ItemPath.of("docs/folder/a.txt"), "Carol", HALF_AN_HOUR);
        sync(ada);
        ada.rename("folder", "renamed");
        sync(ada);
        sync(bob);

        assertEquals("a", bob.read("folder/a.txt"));
        assertEquals("a", bob.read("renamed/a.txt"));
        assertEquals("b", bob.read("renamed/b.txt"));
        assertFalse(bob.tree().containsKey("folder/b.txt"), () -> "moved with its folder");
        assertEquals(ada.tree(), bob.tree());
    }

    @Test
    void aFolderDeletedHereLeavesTheLockedFileInIt() throws Exception {
        ada.save("folder/a.txt", "a");
        ada.save("folder/b.txt", "b");
        sync(ada);
        carols.lock(ItemPath.of("docs/folder/a.txt"), "Carol", HALF_AN_HOUR);
        ada.delete("folder/a.txt");
        ada.delete("folder/b.txt");
        ada.delete("folder");
        sync(ada);

        assertEquals("a", ada.read("folder/a.txt"));
        assertFalse(ada.tree().containsKey("folder/b.txt"));
        sync(bob);
        assertEquals(ada.tree(), bob.tree());
    }

    @Test
    void aLockThatEndsByTheServersClockIsNoticed() throws Exception {
        lock();
        sync(ada);
        assertEquals('-', permissions(ada, "plan.txt").charAt(1));
        later = Duration.ofMinutes(31);
        sync(ada);

        assertEquals('w', permissions(ada, "plan.txt").charAt(1));
    }

    @Test
    void aLockHeldHereLetsTheChangesOfThisComputerThroughAndThoseOfNoOther() throws Exception {
        Lock lock = lock();
        new HeldLocks(ada.state()).put(FILE, lock);
        ada.save("plan.txt", "by the holder");
        SyncSummary summary = sync(ada);
        assertEquals(1, summary.uploads());
        assertEquals(0, summary.conflicts());

        bob.save("plan.txt", "by bob");
        sync(bob);
        assertEquals("by the holder", bob.read("plan.txt"));
        assertEquals("by bob", bob.read(copyOf(bob)));
        assertTrue(permissions(ada, "plan.txt").startsWith("rw"));
    }

    @Test
    void aLockedFileThatItsHolderMovesIsWritableInItsNewPlaceOnceItIsFree() throws Exception {
        setPermissions(ada, "rw-r--r--");
        sync(ada);
        Lock lock = lock();
        new HeldLocks(bob.state()).put(FILE, lock);
        sync(ada);
        assertTrue(permissions(ada, "plan.txt").startsWith("r--"));
        bob.rename("plan.txt", "new/place.txt");
        sync(bob);
        sync(ada);

        assertEquals("rw-r--r--", permissions(ada, "new/place.txt"));
    }

    @Test
    void watchingRefreshesALockInTimeAndReleasesItAtTheEnd() throws Exception {
        Lock shortly = carols.lock(FILE, "Carol", Duration.ofMinutes(5));
        new HeldLocks(ada.state()).put(FILE, shortly);
        CompletableFuture<Void> passed = new CompletableFuture<>();
        ada.onEvent(event -> {
            if (event instanceof SyncEvent.PassFinished) {
                passed.complete(null);
            }
        });
        Synchronizer synchronizer = ada.open();
        CompletableFuture<Void> watching = CompletableFuture.runAsync(synchronizer::watch);
        passed.get(60, TimeUnit.SECONDS);
        Instant refreshed = new HeldLocks(ada.state()).all().get(FILE).expiry();
        assertTrue(refreshed.isAfter(shortly.expiry().plus(Duration.ofMinutes(20))), refreshed::toString);
        assertTrue(carol.files().stat(FILE).lock().isHeld());

        synchronizer.close();
        watching.get(60, TimeUnit.SECONDS);

        assertFalse(carol.files().stat(FILE).lock().isHeld());
        assertTrue(new HeldLocks(ada.state()).all().isEmpty());
    }
}
