// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.sso;

import org.opensynchro.server.internal.storage.Account;

/** What becomes of somebody whom the identity provider has logged in. */
public sealed interface Admission {
    /**
     * Let in.
     *
     * @param account as this account
     */
    record Admitted(Account account) implements Admission {}

    /** No account here belongs to the person, and none may be made or linked. */
    record Unknown() implements Admission {}

    /** The account of the person is disabled. */
    record Disabled() implements Admission {}
}
