// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

/** One of the two replicas of a synchronization. */
public enum Side {
    /** The folder on this computer. */
    LOCAL,
    /** The folder in the workspace. */
    ONLINE;

    /** The other replica. */
    public Side other() {
        return this == LOCAL ? ONLINE : LOCAL;
    }
}
