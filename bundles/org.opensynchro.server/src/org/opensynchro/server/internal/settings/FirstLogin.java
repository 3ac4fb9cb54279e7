// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.settings;

/** What becomes of a person whom the identity provider knows and whom no account here belongs to yet. */
public enum FirstLogin {
    /** Is not let in. */
    REFUSE,

    /** Gets the account with the same e-mail address, where the provider has verified that address. */
    LINK,

    /** As with {@link #LINK}; where there is no such account, gets a new one. */
    CREATE
}
