// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.opensynchro.sync.Ancestor;
import org.opensynchro.sync.Item;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.ItemKind;

/** What the marks of an online file prove. */
class ChangeDetectionTest {
    private static final long TIME = 1_700_000_000_000_000_000L;

    private static Item file(long size, long time, String id, String tag) {
        return new Item("a", ItemKind.FILE, size, time, id, tag, Checksum.NONE);
    }

    private static Sight look(Item known, Item seen) {
        return ChangeDetection.onlineByMarks(new Ancestor(file(known.size(), 1, "", ""), known), seen);
    }

    @Test
    void sizeAndTimeAreBelievedWhereTheServerTellsNothingElse() {
        Item file = file(5, TIME, "", "");

        assertInstanceOf(Sight.Same.class, look(file, file));
        assertInstanceOf(Sight.Changed.class, look(file, file(5, TIME + 1_000_000_000, "", "")));
        assertInstanceOf(Sight.Changed.class, look(file, file(6, TIME, "", "")));
    }

    @Test
    void sizeAndTimeProveNothingAgainstAnotherTag() {
        assertInstanceOf(Sight.Changed.class, look(file(5, TIME, "", "\"1\""), file(5, TIME, "", "\"2\"")));
    }
}
