// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.audit;

/** Takes down what happens. For any thread. */
@FunctionalInterface
public interface Audit {
    /** What came of it. */
    enum Outcome {
        /** It was done. */
        OK,
        /** What was shown was wrong. */
        FAILED,
        /** It was refused whatever was shown. */
        REFUSED
    }

    /**
     * Where a request came from.
     *
     * @param address of the client; empty for the administrator's command line
     * @param userAgent what the client calls itself; may be empty
     */
    record Origin(String address, String userAgent) {
        /** The administrator's command line. */
        public static final Origin COMMAND_LINE = new Origin("", "");

        /** {@return the network that the address is of} */
        public Network network() {
            return Network.of(address);
        }
    }

    /**
     * Takes an event down; of very many refused logins not each. A log that cannot be written does not stop what happens; that is told in the server's own log.
     *
     * @param event what happened
     * @param outcome what came of it
     * @param name the login name that it was about, of an account or made fit to be written down; anything too long is cut
     *     off
     * @param origin where the request came from
     */
    void write(AuditEvent event, Outcome outcome, String name, Origin origin);
}
