// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.workspace.ItemPath;

class FoldersAheadTest {
    @TempDir
    Path root;

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private LocalReplica replica;

    @BeforeEach
    void make() throws Exception {
        for (String folder : List.of("a", "b", "c", "d", "e", "f")) {
            Path made = Files.createDirectory(root.resolve(folder));
            Files.writeString(made.resolve("file of " + folder), "x");
            // As if it had been at rest for long, so that each change shows in its time.
            Files.setLastModifiedTime(made, FileTime.from(Instant.EPOCH));
        }
        replica = new LocalReplica(root, Clock.systemUTC(), waiting::add);
        replica.list(ItemPath.ROOT);
    }

    @Test
    void someAreReadBeforeTheirTurn_theNextWhenOneIsTaken() throws Exception {
        replica.prepareToList(paths("a", "b", "c", "d", "e", "f"));
        assertEquals(4, waiting.size());
        assertEquals(List.of("file of a"), names("a"));
        assertEquals(5, waiting.size());
        assertEquals(List.of("file of b"), names("b"));
        assertEquals(List.of("file of c"), names("c"));
        assertEquals(6, waiting.size());
    }

    @Test
    void whatChangedSinceIsReadAgain() throws Exception {
        replica.prepareToList(paths("a", "b"));
        waiting.forEach(Runnable::run);
        Files.delete(root.resolve("a/file of a"));
        Files.writeString(root.resolve("b/another"), "y");
        assertEquals(List.of(), names("a"));
        assertEquals(List.of("another", "file of b"), names("b"));
    }

    @Test
    void anotherFolderInItsPlaceIsReadAgain() throws Exception {
        replica.prepareToList(paths("a"));
        waiting.forEach(Runnable::run);
        Files.move(root.resolve("a"), root.resolve("moved"));
        Files.move(root.resolve("b"), root.resolve("a"));
        assertEquals(List.of("file of b"), names("a"));
    }

    @Test
    void whatCouldNotBeReadIsTriedOnceMore() throws Exception {
        Files.move(root.resolve("a"), root.resolve("moved"));
        replica.prepareToList(paths("a", "b"));
        waiting.forEach(Runnable::run);
        Files.move(root.resolve("moved"), root.resolve("a"));
        Files.move(root.resolve("b"), root.resolve("moved"));
        assertEquals(List.of("file of a"), names("a"));
        assertThrows(ReplicaException.class, () -> names("b"));
    }

    @Test
    void theEndOfALookThrowsAwayWhatItLeft() throws Exception {
        replica.prepareToList(paths("a", "b"));
        waiting.remove().run();
        replica.endLook();
        edit("a/file of a");
        assertEquals(9, only("a").size());
        waiting.forEach(Runnable::run);
        assertEquals(List.of("file of b"), names("b"));
    }

    private void edit(String path) throws IOException {
        Files.writeString(root.resolve(path), "new words");
    }

    private Item only(String folder) throws ReplicaException {
        return replica.list(ItemPath.of(folder)).items().getFirst();
    }

    private List<String> names(String folder) throws ReplicaException {
        return replica.list(ItemPath.of(folder)).items().stream()
                .map(Item::name)
                .toList();
    }

    private static List<ItemPath> paths(String... paths) {
        return List.of(paths).stream().map(ItemPath::of).toList();
    }
}
