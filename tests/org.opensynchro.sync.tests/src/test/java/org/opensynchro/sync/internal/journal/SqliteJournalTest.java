// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.sync.Ancestor;
import org.opensynchro.workspace.ItemPath;

class SqliteJournalTest {
    @TempDir
    Path folder;

    private SqliteJournal journal;

    @BeforeEach
    void open() {
        journal = SqliteJournal.open(folder.resolve("state").resolve("journal.db"));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void aNewJournalKnowsNothing() {
        assertEquals(Optional.empty(), journal.root());
        assertEquals(List.of(), journal.children(ItemPath.ROOT));
        assertEquals(List.of(), journal.children(ItemPath.of("no/where")));
        assertEquals(Optional.empty(), journal.find(ItemPath.of("no/where")));
        assertEquals(0, journal.fileCount());
        assertEquals("", journal.uploadState(ItemPath.of("a")));
        assertEquals(Optional.empty(), journal.damaged());
    }

    @Test
    void whatWasPutIsFoundWholeAfterReopening() {
        Ancestor root = Agreed.folder("", "\"r\"");
        journal.putRoot(root);
        put("docs", Agreed.folder("docs", "\"d\""));
        put("docs/letter.odt", Agreed.file("letter.odt", 12));

        journal.close();
        open();

        assertEquals(Optional.of(root), journal.root());
        assertEquals(List.of(Agreed.folder("docs", "\"d\"")), journal.children(ItemPath.ROOT));
        assertEquals(List.of(Agreed.file("letter.odt", 12)), journal.children(ItemPath.of("docs")));
        assertEquals(Optional.of(Agreed.file("letter.odt", 12)), journal.find(ItemPath.of("docs/letter.odt")));
    }

    @Test
    void childrenAreSortedByCodeUnitAlsoBeyondTheBasicPlane() {
        String supplementary = "\uD83D\uDE00";
        String high = "\uFF5E";
        for (String name : List.of("b", high, "B", supplementary, "é", "a b")) {
            put(name, Agreed.file(name, 1));
        }

        List<String> names =
                journal.children(ItemPath.ROOT).stream().map(Ancestor::name).toList();

        assertEquals(List.of("B", "a b", "b", "é", supplementary, high), names);
    }

    @Test
    void puttingAgainReplaces() {
        put("a", Agreed.file("a", 1));
        put("a", Agreed.file("a", 2));

        assertEquals(List.of(Agreed.file("a", 2)), journal.children(ItemPath.ROOT));
        assertEquals(1, journal.fileCount());
    }

    @Test
    void aFolderKeepsWhatItHoldsWhenItIsPutAgain() {
        put("f", Agreed.folder("f", ""));
        put("f/a", Agreed.file("a", 1));
        put("f", Agreed.folder("f", "\"proven\""));

        assertEquals(List.of(Agreed.file("a", 1)), journal.children(ItemPath.of("f")));
        assertEquals(0, journal.unprovenFolderCount());
    }

    @Test
    void aFolderThatBecameAFileHoldsNothing() {
        put("f", Agreed.folder("f", ""));
        put("f/a", Agreed.file("a", 1));
        put("f", Agreed.file("f", 3));
        put("f", Agreed.folder("f", ""));

        assertEquals(List.of(), journal.children(ItemPath.of("f")));
        assertEquals(0, journal.fileCount());
        assertEquals(1, journal.folderCount());
    }

    @Test
    void removingAFolderForgetsAllBelowItAndNothingElse() {
        put("f", Agreed.folder("f", ""));
        put("f/g", Agreed.folder("g", ""));
        put("f/g/a", Agreed.file("a", 1));
        put("fg", Agreed.file("fg", 1));
        journal.putUploadState(ItemPath.of("f/g/new"), "half");
        journal.putUploadState(ItemPath.of("fg"), "kept");

        journal.remove(ItemPath.of("f"));

        assertEquals(Optional.empty(), journal.find(ItemPath.of("f/g/a")));
        assertEquals(List.of(Agreed.file("fg", 1)), journal.children(ItemPath.ROOT));
        assertEquals(0, journal.folderCount());
        assertEquals(1, journal.fileCount());
        assertEquals("", journal.uploadState(ItemPath.of("f/g/new")));
        assertEquals("kept", journal.uploadState(ItemPath.of("fg")));
    }

    @Test
    void aNewFolderOfTheNameOfARemovedOneIsEmpty() {
        put("f", Agreed.folder("f", ""));
        put("f/a", Agreed.file("a", 1));
        journal.remove(ItemPath.of("f"));
        put("f", Agreed.folder("f", ""));

        assertEquals(List.of(), journal.children(ItemPath.of("f")));
    }

    @Test
    void movingAFolderTakesAllBelowAlong() {
        put("f", Agreed.folder("f", ""));
        put("f/g", Agreed.folder("g", ""));
        put("f/g/a", Agreed.file("a", 1));
        put("h", Agreed.folder("h", ""));
        journal.putUploadState(ItemPath.of("f/g/a"), "half");
        journal.children(ItemPath.of("f/g"));

        journal.move(ItemPath.of("f"), ItemPath.of("h/new"));

        assertEquals(List.of(), journal.children(ItemPath.of("f/g")));
        assertEquals(List.of(Agreed.file("a", 1)), journal.children(ItemPath.of("h/new/g")));
        assertEquals("new", journal.find(ItemPath.of("h/new")).orElseThrow().name());
        assertEquals("half", journal.uploadState(ItemPath.of("h/new/g/a")));
        assertEquals("", journal.uploadState(ItemPath.of("f/g/a")));
    }

    @Test
    void movingForgetsWhatWasAtTheNewPlace() {
        put("a", Agreed.file("a", 1));
        put("b", Agreed.folder("b", ""));
        put("b/c", Agreed.file("c", 2));

        journal.move(ItemPath.of("a"), ItemPath.of("b"));

        assertEquals(List.of(Agreed.file("b", 1)), journal.children(ItemPath.ROOT));
        assertEquals(0, journal.folderCount());
        assertEquals(1, journal.fileCount());
    }

    @Test
    void anItemMayTakeThePlaceOfItsOwnFolder() {
        put("f", Agreed.folder("f", ""));
        put("f/g", Agreed.folder("g", ""));
        put("f/g/a", Agreed.file("a", 1));
        put("f/b", Agreed.file("b", 1));

        journal.move(ItemPath.of("f/g"), ItemPath.of("f"));

        assertEquals(List.of(Agreed.file("a", 1)), journal.children(ItemPath.of("f")));
        assertEquals(1, journal.fileCount());
    }

    @Test
    void movingAFolderIntoItselfIsRefused() {
        put("f", Agreed.folder("f", ""));

        assertThrows(IllegalArgumentException.class, () -> journal.move(ItemPath.of("f"), ItemPath.of("f/g")));
        assertTrue(journal.find(ItemPath.of("f")).isPresent());
    }

    @Test
    void aFailedChangeLeavesNothingBehind() {
        put("a", Agreed.file("a", 1));
        put("f", Agreed.folder("f", ""));
        put("f/b", Agreed.file("b", 1));
        assertEquals(2, journal.fileCount());

        assertThrows(IllegalStateException.class, () -> journal.move(ItemPath.of("a"), ItemPath.of("missing/a")));
        assertThrows(IllegalStateException.class, () -> journal.move(ItemPath.of("missing"), ItemPath.of("f")));

        assertEquals(List.of(Agreed.file("a", 1), Agreed.folder("f", "")), journal.children(ItemPath.ROOT));
        assertEquals(List.of(Agreed.file("b", 1)), journal.children(ItemPath.of("f")));
        assertEquals(2, journal.fileCount());
    }

    @Test
    void anItemInAnUnknownFolderIsRefused() {
        assertThrows(IllegalStateException.class, () -> put("f/a", Agreed.file("a", 1)));
    }

    @Test
    void unprovenFoldersAreThoseWithoutTag() {
        journal.putRoot(Agreed.folder("", ""));
        put("f", Agreed.folder("f", "\"1\""));
        put("g", Agreed.folder("g", ""));
        put("a", Agreed.file("a", 1));
        assertEquals(1, journal.unprovenFolderCount());

        put("f", Agreed.folder("f", ""));
        assertEquals(2, journal.unprovenFolderCount());

        journal.remove(ItemPath.of("g"));
        assertEquals(1, journal.unprovenFolderCount());
        assertEquals(1, journal.folderCount());
    }

    @Test
    void theEmptyUploadStateForgets() {
        ItemPath path = ItemPath.of("not/known/yet");
        journal.putUploadState(path, "{\"chunk\":3}");
        assertEquals("{\"chunk\":3}", journal.uploadState(path));

        journal.putUploadState(path, "");
        assertEquals("", journal.uploadState(path));
    }

    @Test
    void unselectedFoldersGoWithTheFolderThatHoldsThem() {
        put("films", Agreed.folder("films", ""));
        Map<ItemPath, ItemPath> named = Map.of(
                ItemPath.of("films/old"),
                ItemPath.of("films/old"),
                ItemPath.of("filmstrips"),
                ItemPath.of("filmstrips"));
        journal.putUnselected(named);
        journal.move(ItemPath.of("films"), ItemPath.of("cinema"));

        journal.close();
        open();

        assertEquals(
                Map.of(
                        ItemPath.of("films/old"),
                        ItemPath.of("cinema/old"),
                        ItemPath.of("filmstrips"),
                        ItemPath.of("filmstrips")),
                journal.unselected());
        journal.putUnselected(Map.of());
        assertEquals(Map.of(), journal.unselected());
    }

    @Test
    void manyThreadsMayWriteAtOnce() throws Exception {
        List<Callable<Void>> writers = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            String name = "f" + thread;
            writers.add(() -> {
                put(name, Agreed.folder(name, ""));
                for (int i = 0; i < 200; i++) {
                    put(name + "/" + i, Agreed.file(Integer.toString(i), i));
                    journal.children(ItemPath.of(name));
                }
                journal.remove(ItemPath.of(name + "/0"));
                return null;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Void> done : threads.invokeAll(writers)) {
                done.get();
            }
        }

        assertEquals(8, journal.folderCount());
        assertEquals(8 * 199, journal.fileCount());
        assertEquals(199, journal.children(ItemPath.of("f7")).size());
    }

    @Test
    void aClosedJournalSaysSo() {
        journal.close();
        journal.close();

        assertThrows(IllegalStateException.class, () -> journal.root());
    }

    private void put(String path, Ancestor ancestor) {
        journal.put(ItemPath.of(path), ancestor);
    }
}
