// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

import java.net.URI;

/** Which proxy leads to a workspace. */
public sealed interface ProxyChoice {
    /**
     * The one that this computer is set up for: as the environment says ({@code HTTPS_PROXY}, {@code HTTP_PROXY},
     * {@code ALL_PROXY}, {@code NO_PROXY}), else as the system's settings say, automatic ones included where Java knows them.
     */
    record AsThisComputer() implements ProxyChoice {}

    /** None. */
    record Direct() implements ProxyChoice {}

    /**
     * This one, for every address.
     *
     * @param address {@code http://[USER:PASSWORD@]HOST:PORT}; the password is not part of {@link #toString}
     */
    record Manual(URI address) implements ProxyChoice {
        @Override
        public String toString() {
            return address.getHost() + ':' + address.getPort();
        }
    }
}
