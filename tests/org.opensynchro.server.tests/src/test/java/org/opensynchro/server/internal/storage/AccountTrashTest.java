// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountTrashTest extends StorageFixture {
    private static final Instant BEGIN = Instant.parse("2026-05-01T12:00:00Z");

    private Instant now = BEGIN;

    @BeforeEach
    void openByTheClockOfTheTest() throws Exception {
        close();
        storage = Storage.open(directory, () -> now);
        files = storage.files(account());
    }

    private AccountTrash trash() throws Exception {
        return storage.trash(account());
    }

    private void delete(String path) throws Exception {
        files.delete(path(path), Expectation.ANYTHING);
    }

    private String only() throws Exception {
        List<TrashEntry> all = trash().list();
        assertEquals(1, all.size(), all::toString);
        return all.getFirst().name();
    }

    @Test
    void aDeletedFolderKeepsAllThatItHeldAndComesBackAsItWas() throws Exception {
        folder("/d");
        folder("/d/e");
        Entry file = put("/d/e/f", "content").entry();
        files.setProperties(
                path("/d/e/f"), List.of(new PropertyChange.Set(new Property("x:", "p", "<p/>"))), Expectation.ANYTHING);
        long before = revision("/");
        delete("/d");
        assertFalse(exists("/d/e/f"));
        assertEquals(List.of("/"), walk("/", 9));
        assertEquals(0, entry("/").size());

        TrashEntry trashed = trash().list().getFirst();
        assertEquals("d.d" + BEGIN.getEpochSecond(), trashed.name());
        assertEquals(path("/d"), trashed.location());
        assertEquals(7, trashed.entry().size());
        long deleted = revision("/");

        assertEquals(path("/d"), trash().restore(trashed.name()));
        assertEquals("content", text("/d/e/f"));
        assertEquals(file.id(), entry("/d/e/f").id());
        assertEquals(file.revision(), entry("/d/e/f").revision());
        files.walk(path("/d/e/f"), 0, true, (at, entry, properties) -> assertEquals(1, properties.size()));
        assertEquals(7, entry("/").size());
        assertTrue(before < deleted && deleted < revision("/"));
        assertEquals(List.of(), trash().list());
    }

    @Test
    void missingFoldersAreMadeAgainAndEveryFolderAboveGetsANewRevision() throws Exception {
        folder("/a");
        folder("/a/b");
        put("/a/b/f", "x");
        delete("/a/b/f");
        files.delete(path("/a/b"), Expectation.ANYTHING);
        long above = revision("/a");

        trash().restore(trash().list().stream()
                .map(TrashEntry::name)
                .filter(name -> name.startsWith("f."))
                .findFirst()
                .orElseThrow());

        assertEquals("x", text("/a/b/f"));
        assertTrue(revision("/a") > above);
        assertEquals(revision("/a"), revision("/"));
    }

    @Test
    void nothingIsOverwrittenByWhatComesBack() throws Exception {
        for (String text : List.of("first", "second", "third")) {
            put("/f.txt", text);
            delete("/f.txt");
            now = now.plusSeconds(1);
        }
        put("/f.txt", "here");

        assertEquals(path("/f (restored).txt"), trash().restore("f.txt.d" + BEGIN.getEpochSecond()));
        assertEquals(path("/f (restored 2).txt"), trash().restore("f.txt.d" + (BEGIN.getEpochSecond() + 1)));
        assertEquals("here", text("/f.txt"));
        assertEquals("first", text("/f (restored).txt"));
        assertEquals("second", text("/f (restored 2).txt"));
    }

    @Test
    void whereAFileHasTheNameOfItsFolderItComesBackInTheRoot() throws Exception {
        folder("/d");
        put("/d/f", "x");
        delete("/d/f");
        String name = only();
        delete("/d");
        put("/d", "a file now");

        assertEquals(path("/f"), trash().restore(name));
        assertEquals("x", text("/f"));
    }

    @Test
    void twoOfOneNameDeletedInOneSecondAreBothThere() throws Exception {
        put("/f", "1");
        delete("/f");
        put("/f", "2");
        delete("/f");

        assertEquals(2, trash().list().size());
        assertNotEquals(trash().list().get(0).name(), trash().list().get(1).name());
    }

    @Test
    void whatAMoveOrACopyReplacesIsInTheTrashToo() throws Exception {
        put("/old", "old");
        put("/new", "new");
        files.move(path("/new"), path("/old"), true, Expectation.ANYTHING);

        assertEquals(path("/old (restored)"), trash().restore(only()));
        assertEquals("old", text("/old (restored)"));
        assertEquals("new", text("/old"));
    }

    @Test
    void theTrashIsEmptiedAfterAMonthOnTheNextDeletion() throws Exception {
        put("/f", "old");
        delete("/f");
        put("/g", "later");

        now = BEGIN.plus(Duration.ofDays(30));
        put("/h", "x");
        delete("/h");
        assertEquals(2, trash().list().size());

        now = BEGIN.plus(Duration.ofDays(31));
        delete("/g");
        assertFalse(trash().list().stream().anyMatch(one -> one.name().startsWith("f.")));
        assertEquals(2, blobs());
    }

    @Test
    void theTrashIsEmptiedAfterAMonthOnTheNextStart() throws Exception {
        put("/f", "old");
        delete("/f");
        put("/kept", "kept");

        now = BEGIN.plus(Duration.ofDays(31));
        openByTheClockOfTheTest();
        storage.orphansCollected();

        assertEquals(List.of(), trash().list());
        assertEquals(1, blobs());
        assertEquals("kept", text("/kept"));
    }

    @Test
    void theCollectorOfOrphansLeavesWhatIsInTheTrashAlone() throws Exception {
        put("/f", "precious");
        delete("/f");

        openByTheClockOfTheTest();
        storage.orphansCollected();
        trash().restore(only());

        assertEquals("precious", text("/f"));
    }

    @Test
    void theTrashDoesNotCountAsUsedButTakesNoMoreRoomThanTheQuota() throws Exception {
        storage.accounts().update("alice", details -> details.withQuota(10));
        put("/a", "12345678");
        delete("/a");
        assertEquals(0, files.space().used());
        put("/b", "12345678");
        assertThrows(StorageException.QuotaExceeded.class, () -> trash().restore(only()));

        now = now.plusSeconds(1);
        delete("/b");

        assertTrue(only().startsWith("b."));
        assertEquals(1, blobs());
    }

    @Test
    void whatIsDeletedForGoodTakesItsBytesWithIt() throws Exception {
        put("/a", "1");
        put("/b", "2");
        delete("/a");
        delete("/b");
        trash().delete("a.d" + BEGIN.getEpochSecond());
        assertEquals(1, blobs());

        trash().deleteAll();
        assertEquals(0, blobs());
        assertThrows(StorageException.NotFound.class, () -> trash().restore("b.d" + BEGIN.getEpochSecond()));
    }

    @Test
    void anAccountIsDeletedWithItsTrash() throws Exception {
        put("/a", "1");
        delete("/a");
        storage.accounts().delete("alice");

        assertEquals(0, blobs());
    }
}
