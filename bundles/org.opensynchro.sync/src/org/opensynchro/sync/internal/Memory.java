// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

/** What the ancestor holds at one path, as far as the reconciler's table distinguishes it. */
enum Memory {
    /** The path was never agreed on. */
    NOTHING,
    /** A file was agreed on. */
    FILE,
    /** A folder was agreed on. */
    FOLDER
}
