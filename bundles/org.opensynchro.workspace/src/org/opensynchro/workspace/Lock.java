// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

import java.time.Instant;

/**
 * Who may change an online file, and for how long nobody else may.
 *
 * @param owner who holds it, as people know them; never empty for a lock that is held
 * @param since when it was taken, by the server's clock; {@link Instant#EPOCH} where the server does not tell
 * @param expiry when it ends unless it is refreshed; {@link Instant#MAX} when it does not, or the server does not tell
 * @param mine whether this connection may change the file: the account or this computer holds it
 * @param token what proves the right to change the file where the server wants proof; may be empty
 */
public record Lock(String owner, Instant since, Instant expiry, boolean mine, String token) {
    /** Nobody holds a lock. */
    public static final Lock NONE = new Lock("", Instant.EPOCH, Instant.EPOCH, true, "");

    /** Whether somebody holds a lock, be it this computer. */
    public boolean isHeld() {
        return !owner.isEmpty();
    }

    /** Whether somebody else holds a lock, so that changes made here cannot go online. */
    public boolean isForeign() {
        return isHeld() && !mine;
    }
}
