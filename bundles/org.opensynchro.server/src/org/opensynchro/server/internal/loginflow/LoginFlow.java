// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.loginflow;

import java.time.Instant;
import org.opensynchro.server.internal.accounts.Proof;
import org.opensynchro.server.internal.audit.Audit;
import org.opensynchro.server.internal.audit.Network;

/**
 * An application waits to be let in.
 *
 * @param id names it in the pages, and lets nobody in
 * @param client what the application calls itself and its computer
 * @param origin where it asked from
 * @param network the network of that address
 * @param begun when
 * @param state how far it is
 */
record LoginFlow(String id, String client, Audit.Origin origin, Network network, Instant begun, State state) {
    /** How far a flow is. */
    sealed interface State {
        /** Nobody has decided yet. */
        record Waiting() implements State {}

        /**
         * Somebody granted access.
         *
         * @param proof to whose account
         */
        record Granted(Proof proof) implements State {}

        /** Somebody said no. */
        record Refused() implements State {}
    }

    LoginFlow now(State next) {
        return new LoginFlow(id, client, origin, network, begun, next);
    }

    boolean isWaiting() {
        return state instanceof State.Waiting;
    }
}
