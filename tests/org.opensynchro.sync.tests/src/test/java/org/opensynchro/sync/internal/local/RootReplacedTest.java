// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.workspace.ItemPath;

/** The disk of the root goes away during a run, and the empty folder below its mount shows. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class RootReplacedTest extends LocalReplicaFixture {
    private static final ItemPath A = ItemPath.of("a");
    private static final ItemPath NEW = ItemPath.of("new");

    private void unmount() throws IOException {
        Files.move(root, temporary.resolve("disk"));
        Files.createDirectory(root);
    }

    private void mount() throws IOException {
        Files.delete(root);
        Files.move(temporary.resolve("disk"), root);
    }

    @Test
    void nothingIsPutIntoTheFolderThatShowsInstead() throws Exception {
        write("a", "x");
        Item a = item("a");
        unmount();

        ReplicaUnavailableException gone =
                assertThrows(ReplicaUnavailableException.class, () -> replica.create(NEW, TestContent.of("x")));
        assertThrows(ReplicaUnavailableException.class, () -> replica.createFolder(NEW));
        assertThrows(ReplicaUnavailableException.class, () -> replica.delete(A, a));

        assertTrue(gone.getMessage().contains(root.toString()));
        assertEquals(0, root.toFile().list().length, "not even the working folder was made");
        mount();
        assertEquals("new", replica.create(NEW, TestContent.of("x")).name());
    }

    @Test
    void whatArrivesWhileTheDiskGoesAwayIsNotPublished() throws Exception {
        assertEquals(List.of(), names(""));

        assertThrows(
                ReplicaException.class,
                () -> replica.create(A, TestContent.of("x").meanwhile(this::unmount)));

        assertEquals(0, root.toFile().list().length);
    }

    @Test
    void aLookThatHasBegunDoesNotGoOnInAnotherRoot() throws Exception {
        write("f/a", "x");
        assertEquals(List.of("f"), names(""));
        unmount();
        Files.createDirectory(at("f"));

        assertThrows(ReplicaUnavailableException.class, () -> replica.list(ItemPath.of("f")));
    }

    @Test
    void theNextLookTakesTheRootAsItIsThen() throws Exception {
        write("a", "x");
        assertEquals(List.of("a"), names(""));
        unmount();

        assertEquals(List.of(), names(""));

        replica.create(NEW, TestContent.of("x"));
        assertEquals(List.of("new"), names(""));
    }
}
