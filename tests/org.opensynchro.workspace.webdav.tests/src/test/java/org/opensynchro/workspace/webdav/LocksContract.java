// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.workspace.ChangedMeanwhileException;
import org.opensynchro.workspace.Expected;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Lock;
import org.opensynchro.workspace.LockedException;
import org.opensynchro.workspace.Locks;
import org.opensynchro.workspace.NotFoundException;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.ResumeState;
import org.opensynchro.workspace.Workspace;

/** What must hold with every server that locks with tokens: two computers of one account and one file. */
abstract class LocksContract {
    private static final ItemPath FILE = ItemPath.of("folder/a b.txt");
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final ResumeState NO_RESUME = new MemoryResumeState();

    private TestWorkspace server;
    private Workspace ada;
    private Workspace bob;

    abstract TestWorkspace start(Path temporaryFolder) throws Exception;

    @BeforeEach
    void twoComputersAndAFile(@TempDir Path temporary) throws Exception {
        server = start(temporary);
        ada = server.connect();
        bob = server.connect();
        ada.files().createFolder(FILE.parent());
        upload(ada, Expected.ABSENT, "one");
    }

    @AfterEach
    void stop() throws Exception {
        ada.close();
        bob.close();
        server.close();
    }

    private static OnlineItem upload(Workspace workspace, Expected expected, String text) throws Exception {
        return workspace.files().upload(FILE, expected, TestContent.of(text), NO_RESUME);
    }

    private static Expected seen(Workspace workspace) throws Exception {
        return Expected.version(workspace.files().stat(FILE));
    }

    private static Locks locks(Workspace workspace) throws Exception {
        return workspace.locks().orElseThrow();
    }

    private static Lock told(Workspace workspace) throws Exception {
        return workspace.files().list(FILE.parent()).children().getFirst().lock();
    }

    @Test
    void aLockIsMineHereAndForeignElsewhereAndNamesItsHolder() throws Exception {
        Lock taken = locks(ada).lock(FILE, "Ada & <laptop>", HALF_AN_HOUR);

        assertTrue(taken.mine());
        assertEquals(taken.token(), told(ada).token());
        assertTrue(told(ada).mine());
        assertEquals("Ada & <laptop>", told(bob).owner());
        assertTrue(told(bob).isForeign());
        Duration left = Duration.between(Instant.now(), told(bob).expiry());
        assertTrue(
                left.compareTo(Duration.ofMinutes(20)) > 0 && left.compareTo(Duration.ofMinutes(31)) < 0,
                left::toString);
    }

    @Test
    void anUnlockedFileTellsOfNoLock() throws Exception {
        assertFalse(told(ada).isHeld());
    }

    @Test
    void theHolderMayUploadAndMoveAndDelete() throws Exception {
        locks(ada).lock(FILE, "Ada", HALF_AN_HOUR);

        upload(ada, seen(ada), "two");
        OnlineItem moved = ada.files().move(ada.files().stat(FILE), ItemPath.of("moved.txt"));
        ada.files().delete(moved);

        assertThrows(NotFoundException.class, () -> ada.files().stat(ItemPath.of("moved.txt")));
    }

    @Test
    void nobodyElseMayUploadOrMoveOrDeleteOrLock() throws Exception {
        locks(ada).lock(FILE, "Ada", HALF_AN_HOUR);
        OnlineItem file = bob.files().stat(FILE);

        assertThrows(LockedException.class, () -> upload(bob, seen(bob), "two"));
        assertThrows(LockedException.class, () -> bob.files().move(file, ItemPath.of("moved.txt")));
        assertThrows(LockedException.class, () -> bob.files().delete(file));
        LockedException refused =
                assertThrows(LockedException.class, () -> locks(bob).lock(FILE, "Bob", HALF_AN_HOUR));
        assertEquals("Ada", refused.lock().owner());
        assertEquals(file.etag(), bob.files().stat(FILE).etag());
    }

    @Test
    void aTokenToldByAnotherProgramOfThisComputerIsShown() throws Exception {
        Lock taken = locks(ada).lock(FILE, "Ada", HALF_AN_HOUR);
        locks(bob).hold(Map.of(FILE, taken.token()));

        assertTrue(told(bob).mine());
        upload(bob, seen(bob), "two");
    }

    @Test
    void aReleasedLockLetsOthersChangeTheFile() throws Exception {
        Lock taken = locks(ada).lock(FILE, "Ada", HALF_AN_HOUR);
        locks(ada).unlock(FILE, taken);

        upload(bob, seen(bob), "two");
        upload(ada, seen(ada), "three");
        locks(ada).unlock(FILE, taken);
    }

    @Test
    void aLockOfAProgramThatCrashedIsReleasedByHand() throws Exception {
        locks(ada).lock(FILE, "Ada", HALF_AN_HOUR);
        locks(bob).unlock(FILE, told(bob));

        assertFalse(told(bob).isHeld());
    }

    @Test
    void aRefreshedLockLastsLongerAndOneThatIsGoneCannotBeRefreshed() throws Exception {
        Lock taken = locks(ada).lock(FILE, "Ada", Duration.ofMinutes(5));
        Lock longer = locks(ada).refresh(FILE, taken, HALF_AN_HOUR);

        assertTrue(longer.expiry().isAfter(taken.expiry().plus(Duration.ofMinutes(10))));
        locks(bob).unlock(FILE, told(bob));
        assertThrows(ChangedMeanwhileException.class, () -> locks(ada).refresh(FILE, taken, HALF_AN_HOUR));
    }

    @Test
    void aStaleTokenIsInNobodysWay() throws Exception {
        locks(ada).lock(FILE, "Ada", HALF_AN_HOUR);
        locks(bob).unlock(FILE, told(bob));

        upload(ada, seen(ada), "two");
    }

    @Test
    void whatIsNotThereCannotBeLocked() throws Exception {
        ItemPath nothing = ItemPath.of("folder/nothing.txt");

        assertThrows(NotFoundException.class, () -> locks(ada).lock(nothing, "Ada", HALF_AN_HOUR));
        assertEquals(1, ada.files().list(FILE.parent()).children().size());
    }
}
