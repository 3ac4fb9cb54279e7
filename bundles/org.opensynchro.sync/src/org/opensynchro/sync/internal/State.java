// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

/** What one replica shows at one path, as far as the reconciler's table distinguishes it. */
enum State {
    /** Nothing is there. */
    ABSENT,
    /** The file that the ancestor tells of. */
    FILE_SAME,
    /** A file that is new or has other content than the ancestor's. */
    FILE_CHANGED,
    /** A folder. */
    FOLDER
}
