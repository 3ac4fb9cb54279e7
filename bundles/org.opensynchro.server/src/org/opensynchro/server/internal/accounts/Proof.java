// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import org.opensynchro.server.internal.storage.Account;

/**
 * That somebody proved to be the owner of an account as it was then. Whether that still counts, {@link ProofCheck} tells.
 *
 * @param account the account
 * @param revision the revision of the accounts before the account was read
 * @param appPassword the id of the app password that proved it; {@link #NONE} if none did
 */
public record Proof(Account account, long revision, long appPassword) {
    /** Proved by other means than an app password. */
    public static final long NONE = 0;
}
