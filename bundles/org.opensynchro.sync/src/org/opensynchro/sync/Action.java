// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

/** What a pass does to one item on one replica, as a person would name it. */
public enum Action {
    /** Content goes online. */
    UPLOAD,
    /** Content comes here. */
    DOWNLOAD,
    /** A folder is made. */
    CREATE_FOLDER,
    /** An item is moved or renamed. */
    MOVE,
    /** An item is deleted into the trash. */
    DELETE
}
