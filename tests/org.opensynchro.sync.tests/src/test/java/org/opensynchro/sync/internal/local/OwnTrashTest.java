// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opensynchro.sync.TrashSettings;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.TrashedItem;

/** What comes back from the trash in the working folder, and when it goes for good. */
class OwnTrashTest extends LocalReplicaFixture {
    @Test
    void aDeletedFolderIsListedAsOneThingAndComesBackWhole() throws Exception {
        write("d/sub/a", "a");
        write("d/b", "bb");
        deleteTree();

        TrashOfFolder view = view();
        TrashedItem folder = only(view);

        assertEquals(ItemPath.of("d"), folder.path());
        assertTrue(folder.isFolder());
        assertEquals(3, folder.size());
        assertFalse(folder.olderVersion());
        assertEquals(ItemPath.of("d"), view.restore(folder));
        assertEquals("a", text("d/sub/a"));
        assertEquals(List.of(), view.list());
        assertEquals(0, at(".opensynchro/trash").toFile().list().length);
    }

    @Test
    void nothingIsOverwrittenByWhatComesBack() throws Exception {
        write("d/a.txt", "old");
        replica.delete(ItemPath.of("d/a.txt"), item("d/a.txt"));
        write("d/a.txt", "new");
        write("d/a (restored).txt", "other");

        TrashOfFolder view = view();
        ItemPath restored = view.restore(only(view));

        assertEquals(ItemPath.of("d/a (restored 2).txt"), restored);
        assertEquals("old", text("d/a (restored 2).txt"));
        assertEquals("new", text("d/a.txt"));
        assertEquals("other", text("d/a (restored).txt"));
    }

    @Test
    void missingFoldersAreMadeAgainAndAFileInTheirPlaceIsLeftAlone() throws Exception {
        write("d/e/a", "first");
        write("x/b", "second");
        replica.delete(ItemPath.of("d/e/a"), item("d/e/a"));
        replica.delete(ItemPath.of("x/b"), item("x/b"));
        Files.delete(at("d/e"));
        Files.delete(at("x"));
        write("x", "a file now");

        TrashOfFolder view = view();
        List<ItemPath> restored = view.list().stream()
                .sorted(Comparator.comparing(TrashedItem::path))
                .map(item -> {
                    try {
                        return view.restore(item);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();

        assertEquals(List.of(ItemPath.of("d/e"), ItemPath.of("x (restored)")), restored);
        assertEquals("first", text("d/e/a"));
        assertEquals("a file now", text("x"));
        assertEquals("second", text("x (restored)/b"));
    }

    @Test
    void aVersionThatANewerOneReplacedIsKeptAndComesBackBesideIt() throws Exception {
        write("d/a.txt", "old");
        replica.replace(ItemPath.of("d/a.txt"), item("d/a.txt"), TestContent.of("new"));

        TrashOfFolder view = view();
        TrashedItem version = only(view);

        assertTrue(version.olderVersion());
        assertEquals("new", text("d/a.txt"));
        assertEquals(ItemPath.of("d/a (restored).txt"), view.restore(version));
        assertEquals("old", text("d/a (restored).txt"));
        assertNothingHalfDone();
    }

    @Test
    void replacedVersionsThatFillTheDiskGoAfterAPass() throws Exception {
        Path early = root.resolve(".opensynchro/replaced/" + LocalDate.now().minusDays(2) + "/film");
        Path late = root.resolve(".opensynchro/replaced/" + LocalDate.now().minusDays(1) + "/film");
        for (Path version : List.of(early, late)) {
            Files.createDirectories(version.getParent());
            try (RandomAccessFile file = new RandomAccessFile(version.toFile(), "rw")) {
                // Takes no room itself.
                file.setLength(version.equals(early) ? Files.getFileStore(root).getUsableSpace() : 1);
            }
        }

        replica.tidyTrash();

        assertFalse(Files.exists(early));
        assertTrue(Files.exists(late));
    }

    @Test
    void whatIsNoLongerThereCannotComeBack() throws Exception {
        write("a", "a");
        replica.delete(ItemPath.of("a"), item("a"));
        TrashOfFolder view = view();
        TrashedItem item = only(view);
        view.restore(item);

        assertThrows(NoSuchFileException.class, () -> view.restore(item));
    }

    @Test
    void theChosenNumberOfDaysHoldsForDeletedFilesAndReplacedVersionsAlike() throws Exception {
        Instant begin = Instant.parse("2026-05-01T12:00:00Z");
        Instant[] now = {begin};
        LocalReplica watching = new LocalReplica(root, () -> now[0], new TrashSettings(7, false));
        keepTwo(watching);

        now[0] = begin.plus(Duration.ofDays(7));
        watching.tidyTrash();
        assertEquals(2, files());

        now[0] = begin.plus(Duration.ofDays(8));
        watching.tidyTrash();
        assertEquals(0, files());
    }

    @Test
    void aClockThatJumpsRemovesNothingBeforeItsTime() throws Exception {
        Instant begin = Instant.parse("2026-05-01T12:00:00Z");
        Instant[] now = {begin};
        LocalReplica watching = new LocalReplica(root, () -> now[0], new TrashSettings(7, false));
        keepTwo(watching);
        watching.tidyTrash();

        now[0] = begin.plus(Duration.ofDays(1000));
        new LocalReplica(root, () -> now[0], new TrashSettings(7, false)).tidyTrash();
        assertEquals(2, files(), "a clock in the future");

        now[0] = Instant.parse("1970-01-01T00:01:00Z");
        LocalReplica withEmptyBattery = new LocalReplica(root, () -> now[0], new TrashSettings(7, false));
        keepTwo(withEmptyBattery);
        assertEquals(4, files());
        now[0] = begin.plus(Duration.ofDays(1));
        withEmptyBattery.tidyTrash();
        assertEquals(4, files(), "what came when the clock was in 1970");

        for (int day = 2; day < 10; day++) {
            now[0] = begin.plus(Duration.ofDays(day));
            new LocalReplica(root, () -> now[0], new TrashSettings(7, false)).tidyTrash();
        }
        assertEquals(0, files());
    }

    @Test
    void zeroDaysMeanForEver() throws Exception {
        Instant[] now = {Instant.parse("2026-05-01T12:00:00Z")};
        LocalReplica watching = new LocalReplica(root, () -> now[0], new TrashSettings(0, false));
        keepTwo(watching);

        now[0] = now[0].plus(Duration.ofDays(10_000));
        watching.tidyTrash();

        assertEquals(2, files());
    }

    @Test
    void muchThatIsOldGoesInSeveralPassesNotInOne() throws Exception {
        for (int number = 0; number < 1_500; number++) {
            write(".opensynchro/trash/2026-01-01/f/" + number, "");
        }
        Instant now = Instant.parse("2026-05-01T12:00:00Z");

        LocalReplica watching = new LocalReplica(root, () -> now);
        assertEquals(500, files());

        watching.tidyTrash();
        assertEquals(0, files());
    }

    @Test
    void aTrashThatIsALinkIsNeitherFilledNorEmptied() throws Exception {
        Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere/2026-01-01"));
        Files.writeString(elsewhere.resolve("precious"), "x");
        Files.createDirectory(at(".opensynchro"));
        Files.createSymbolicLink(at(".opensynchro/trash"), elsewhere.getParent());
        write("a", "a");

        new LocalReplica(root, Clock.systemUTC());
        assertThrows(org.opensynchro.sync.ReplicaException.class, () -> replica.delete(ItemPath.of("a"), item("a")));

        assertTrue(Files.exists(elsewhere.resolve("precious")));
        assertEquals("a", text("a"));
    }

    private void keepTwo(LocalReplica into) throws Exception {
        write("a", "old");
        into.replace(ItemPath.of("a"), item("a"), TestContent.of("new"));
        into.delete(ItemPath.of("a"), item("a"));
    }

    private void deleteTree() throws Exception {
        for (String path : List.of("d/sub/a", "d/sub", "d/b", "d")) {
            replica.delete(ItemPath.of(path), item(path));
        }
    }

    private TrashOfFolder view() {
        return new TrashOfFolder(root, SystemTrash.NONE);
    }

    private static TrashedItem only(TrashOfFolder view) throws IOException {
        List<TrashedItem> found = view.list();
        assertEquals(1, found.size(), found::toString);
        return found.getFirst();
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(at(".opensynchro"))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getParent().equals(at(".opensynchro")))
                    .count();
        }
    }
}
