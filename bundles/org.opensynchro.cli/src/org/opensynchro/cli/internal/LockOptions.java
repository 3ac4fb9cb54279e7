// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.nio.file.Path;
import java.util.List;
import org.opensynchro.sync.SynchronizedPair;

/**
 * What {@code opensynchro lock}, {@code unlock} or {@code locks} was asked to do.
 *
 * @param action what to do
 * @param pair the synchronization that all items belong to
 * @param password where the password comes from
 * @param items files, or for {@link Action#LIST} folders; absolute, all in the local folder
 * @param force whether to release what another program holds
 * @param json whether to report to a program
 */
record LockOptions(
        Action action, SynchronizedPair pair, PasswordSource password, List<Path> items, boolean force, boolean json) {
    /** What to do. */
    enum Action {
        LOCK,
        UNLOCK,
        LIST
    }
}
