// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import java.time.Duration;
import org.opensynchro.server.internal.storage.Account;

/** What became of an attempt to log in. */
public sealed interface Login {
    /**
     * The client is who it says.
     *
     * @param proof of whose account it is
     * @param newSession the token of a session that was opened for the client; empty if none was
     */
    record Accepted(Proof proof, String newSession) implements Login {
        /** {@return whose} */
        public Account account() {
            return proof.account();
        }
    }

    /** No credentials, or wrong ones. */
    record Refused() implements Login {}

    /**
     * Too many attempts failed, so that this one was not looked at.
     *
     * @param pause after which it can be made again
     */
    record TooMany(Duration pause) implements Login {}
}
