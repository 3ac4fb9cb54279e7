// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import org.opensynchro.sync.Item;
import org.opensynchro.sync.Side;
import org.opensynchro.workspace.ItemPath;

/** One change to one replica, with what it expects to find there. */
sealed interface Transition {
    /** The item that it is about. */
    ItemPath path();

    /** The replica that is changed. */
    Side side();

    /** Content is carried from one replica to the other. */
    sealed interface Transfer extends Transition {
        /** Bytes to be carried or compared. */
        long size();
    }

    /**
     * A folder is made where nothing is expected.
     *
     * @param source the folder on the other replica
     */
    record CreateFolder(ItemPath path, Side side, Item source) implements Transition {}

    /**
     * A file is copied to where nothing is expected.
     *
     * @param source the file on the other replica
     */
    record CreateFile(ItemPath path, Side side, Item source) implements Transfer {
        @Override
        public long size() {
            return source.size();
        }
    }

    /**
     * A file is replaced.
     *
     * @param expected what it is to replace
     * @param source the file on the other replica
     */
    record ReplaceFile(ItemPath path, Side side, Item expected, Item source) implements Transfer {
        @Override
        public long size() {
            return source.size();
        }
    }

    /**
     * Two files under one name are compared; when they differ, the local one is set aside.
     *
     * @param local the local file
     * @param online the online file
     */
    record Compare(ItemPath path, Item local, Item online) implements Transfer {
        @Override
        public Side side() {
            return Side.LOCAL;
        }

        @Override
        public long size() {
            return online.size();
        }
    }

    /**
     * The local item gets the name of a conflict copy.
     *
     * @param expected the local item
     */
    record SetAside(ItemPath path, Item expected) implements Transition {
        @Override
        public Side side() {
            return Side.LOCAL;
        }
    }

    /**
     * An item goes to the trash.
     *
     * @param expected the item; for a folder that has to be empty by then, with an empty tag
     * @param files how many files are deleted by this
     */
    record Delete(ItemPath path, Side side, Item expected, long files) implements Transition {}
}
