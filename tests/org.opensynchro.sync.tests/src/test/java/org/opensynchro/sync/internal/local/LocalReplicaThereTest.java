// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.sync.SurpriseException;
import org.opensynchro.workspace.ItemKind;
import org.opensynchro.workspace.ItemPath;

/** The last look before something is deleted online because it is gone here. */
class LocalReplicaThereTest extends LocalReplicaFixture {
    private boolean isThere(String path, ItemKind kind) throws Exception {
        return replica.isThere(ItemPath.of(path), kind);
    }

    @Test
    void tellsWhatIsThere() throws Exception {
        Files.createDirectories(root.resolve("folder/sub"));
        Files.writeString(root.resolve("folder/file"), "content");

        assertTrue(isThere("folder", ItemKind.FOLDER));
        assertTrue(isThere("folder/sub", ItemKind.FOLDER));
        assertTrue(isThere("folder/file", ItemKind.FILE));
        assertFalse(isThere("folder/gone", ItemKind.FILE));
        assertFalse(isThere("gone/file", ItemKind.FILE));
    }

    @Test
    void anotherKindOfItemIsNotTheOneThatIsGone() throws Exception {
        Files.createDirectories(root.resolve("folder"));
        Files.writeString(root.resolve("file"), "content");

        assertFalse(isThere("folder", ItemKind.FILE));
        assertFalse(isThere("file", ItemKind.FOLDER));
        assertFalse(isThere("file/below", ItemKind.FILE));
    }

    @Test
    void anItemIsThereInWhateverNormalFormItsNameIs() throws Exception {
        Files.createDirectories(root.resolve("e\u0301te\u0301"));
        Files.writeString(root.resolve("e\u0301te\u0301/a\u0302.txt"), "content");
        Files.writeString(root.resolve("e\u0301te\u0301/plain.txt"), "content");

        assertTrue(isThere("\u00e9t\u00e9", ItemKind.FOLDER));
        assertTrue(isThere("\u00e9t\u00e9/\u00e2.txt", ItemKind.FILE));
        assertTrue(isThere("\u00e9t\u00e9/plain.txt", ItemKind.FILE));
        assertFalse(isThere("\u00e9t\u00e9/PLAIN.txt", ItemKind.FILE));
    }

    @Test
    void nothingIsGoneBelowALink() throws Exception {
        Files.createDirectories(root.resolve("real/sub"));
        Files.createSymbolicLink(root.resolve("link"), root.resolve("real"));

        assertThrows(SurpriseException.class, () -> isThere("link/gone", ItemKind.FILE));
        assertThrows(SurpriseException.class, () -> isThere("link", ItemKind.FOLDER));
    }

    @Test
    void nothingIsGoneWhenTheRootIsAnother() throws Exception {
        replica.root();
        Files.move(root, root.resolveSibling("elsewhere"));
        Files.createDirectory(root);

        assertThrows(ReplicaUnavailableException.class, () -> isThere("file", ItemKind.FILE));
    }
}
