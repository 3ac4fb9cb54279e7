// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import org.opensynchro.server.AccountKind;

/**
 * A person's account as the storage knows it.
 *
 * @param id never used again
 * @param name the login name
 * @param root the id of the entry that is the root of the account's files
 * @param credential what proves the person's password, or {@link #NO_PASSWORD}; the storage only keeps it
 * @param kind what it is for
 * @param email empty if it has none
 * @param displayName what others see; never empty
 * @param language {@code en}, {@code fr} or empty
 * @param enabled false where the person must not be let in, whatever they show
 * @param secondFactor whether a second factor is set up and confirmed
 */
public record Account(
        long id,
        String name,
        long root,
        String credential,
        AccountKind kind,
        String email,
        String displayName,
        String language,
        boolean enabled,
        boolean secondFactor) {
    /** The credential of an account that has no password: its person is let in by an identity provider alone. */
    public static final String NO_PASSWORD = "none";

    /** {@return whether there is a password with which the person could be let in} */
    public boolean hasPassword() {
        return !credential.equals(NO_PASSWORD);
    }

    @Override
    public String toString() {
        return "Account " + name;
    }
}
