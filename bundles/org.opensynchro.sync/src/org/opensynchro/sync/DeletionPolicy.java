// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

/** What a pass does when it would delete very many files (see {@link SyncEvent.DeletionsHeld}). */
public enum DeletionPolicy {
    /** Hold and ask. */
    ASK,
    /** The person said: delete them. Holds for one pass. */
    DELETE,
    /** The person said: bring them back from the other side. Holds for one pass. */
    RESTORE
}
