// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.journal;

import org.opensynchro.sync.Ancestor;
import org.opensynchro.sync.Item;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.ItemKind;

/** Ancestors to put into journals. */
final class Agreed {
    private static final String SHA1 = "da39a3ee5e6b4b0d3255bfef95601890afd80709";

    private Agreed() {}

    static Ancestor file(String name, long size) {
        Checksum checksum = new Checksum("SHA1", SHA1);
        return new Ancestor(
                new Item(name, ItemKind.FILE, size, 1_700_000_000_123_456_789L, "4711:18ab", "", checksum),
                new Item(
                        name, ItemKind.FILE, size, 1_700_000_000_000_000_000L, "0815oc", "\"e" + size + '"', checksum));
    }

    static Ancestor folder(String name, String tag) {
        return new Ancestor(
                new Item(name, ItemKind.FOLDER, 0, 0, "12:34", "", Checksum.NONE),
                new Item(name, ItemKind.FOLDER, 0, 0, "56oc", tag, Checksum.NONE));
    }
}
