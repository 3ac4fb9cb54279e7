// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.FolderListing;
import org.opensynchro.workspace.ItemKind;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.NotFoundException;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.WorkspaceException;

class ReadAheadTest {
    private static final ItemPath FOLDER = ItemPath.of("folder");
    private static final ItemPath OTHER = ItemPath.of("other");

    private final AtomicInteger listed = new AtomicInteger();
    private final ReadAhead readAhead = new ReadAhead(folder -> {
        listed.incrementAndGet();
        if (folder.equals(ItemPath.of("gone"))) {
            throw new NotFoundException("gone");
        }
        if (folder.equals(ItemPath.of("broken"))) {
            throw new OutOfMemoryError("Java heap space");
        }
        return listing(folder, "fresh");
    });

    private static OnlineItem item(ItemPath path, ItemKind kind, String tag) {
        return new OnlineItem(path, kind, "", tag, 0, 0, Checksum.NONE, Set.of());
    }

    private static FolderListing listing(ItemPath folder, String tag) {
        return new FolderListing(
                item(folder, ItemKind.FOLDER, tag), List.of(item(folder.child("file"), ItemKind.FILE, tag)));
    }

    private String take(ItemPath folder) throws WorkspaceException {
        return readAhead.take(folder).folder().etag();
    }

    @Test
    void servesALookFromTheTreeThatWasRead() throws Exception {
        readAhead.begin(Map.of(ItemPath.ROOT, listing(ItemPath.ROOT, "tree"), FOLDER, listing(FOLDER, "tree")));

        assertEquals("tree", take(ItemPath.ROOT));
        assertEquals("tree", take(FOLDER));
        assertEquals(0, listed.get());
    }

    @Test
    void neverServesALaterLookWithWhatAnEarlierOneLeft() throws Exception {
        readAhead.begin(Map.of(ItemPath.ROOT, listing(ItemPath.ROOT, "tree"), FOLDER, listing(FOLDER, "tree")));
        take(ItemPath.ROOT);

        assertEquals("fresh", take(ItemPath.ROOT), "the next look begins");
        assertEquals("fresh", take(FOLDER));
    }

    @Test
    void listsAFolderByItselfWhenItLooksEmptyInTheTree() throws Exception {
        FolderListing empty = new FolderListing(item(FOLDER, ItemKind.FOLDER, "tree"), List.of());
        readAhead.begin(Map.of(ItemPath.ROOT, listing(ItemPath.ROOT, "tree"), FOLDER, empty));
        take(ItemPath.ROOT);

        assertEquals("fresh", take(FOLDER));
    }

    @Test
    void fetchesSeveralFoldersTogetherAndTellsFailuresWhenTheirTurnComes() throws Exception {
        ItemPath gone = ItemPath.of("gone");
        take(ItemPath.ROOT);
        readAhead.fetch(List.of(FOLDER, OTHER, gone));

        assertEquals("fresh", take(OTHER));
        assertEquals("fresh", take(FOLDER));
        assertThrows(NotFoundException.class, () -> take(gone));
        assertEquals(4, listed.get());
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatIsStillBeingListedWhenALookEndsIsGivenUp() throws Exception {
        List<ItemPath> folders =
                IntStream.range(0, 20).mapToObj(i -> ItemPath.of("slow" + i)).toList();
        CountDownLatch begun = new CountDownLatch(6);
        CountDownLatch givenUp = new CountDownLatch(6);
        AtomicInteger asked = new AtomicInteger();
        ReadAhead slow = new ReadAhead(folder -> {
            asked.incrementAndGet();
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                givenUp.countDown();
            }
            return listing(folder, "late");
        });
        slow.fetch(folders);
        begun.await();

        slow.end();

        givenUp.await();
        assertEquals(6, asked.get(), "what waits for its turn is not asked for any more");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void anErrorWhileFetchingIsThrownToWhoeverTakesTheListing() throws Exception {
        ItemPath broken = ItemPath.of("broken");
        take(ItemPath.ROOT);
        readAhead.fetch(List.of(FOLDER, broken));

        assertEquals("fresh", take(FOLDER));
        assertThrows(OutOfMemoryError.class, () -> take(broken));
    }
}
