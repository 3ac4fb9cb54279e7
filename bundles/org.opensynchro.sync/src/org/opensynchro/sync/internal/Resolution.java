// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import org.opensynchro.sync.Side;

/** What is to become of one difference: an outcome in the reconciler's table. */
enum Resolution {
    /** Both sides agree with the ancestor; for folders, look below. */
    NOTHING,
    /** Both sides are gone: forget the ancestor. */
    FORGET,
    /** Both sides have a folder: remember that. */
    ADOPT,
    /** Both sides have a file: remember it when the content is equal, else set the local one aside. */
    COMPARE,
    /** What is online is made here as well; nothing is expected here. */
    CREATE_LOCAL,
    /** What is here is made online as well; nothing is expected there. */
    CREATE_ONLINE,
    /** The online content replaces the local file. */
    REPLACE_LOCAL,
    /** The local content replaces the online file. */
    REPLACE_ONLINE,
    /** What is here goes to the trash. */
    DELETE_LOCAL,
    /** What is online goes to the trash. */
    DELETE_ONLINE,
    /** The local item gets the name of a conflict copy; on the next look both items are new. */
    SET_ASIDE;

    /** Deletion on this side. */
    static Resolution deleteOn(Side side) {
        return side == Side.LOCAL ? DELETE_LOCAL : DELETE_ONLINE;
    }

    /** Creation on this side. */
    static Resolution createOn(Side side) {
        return side == Side.LOCAL ? CREATE_LOCAL : CREATE_ONLINE;
    }

    /** Whether something is deleted. */
    boolean isDeletion() {
        return this == DELETE_LOCAL || this == DELETE_ONLINE;
    }
}
