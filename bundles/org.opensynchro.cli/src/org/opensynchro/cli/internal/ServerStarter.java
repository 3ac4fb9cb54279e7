// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.net.URI;

/** Starts the embedded workspace. */
@FunctionalInterface
public interface ServerStarter {
    /** A workspace that accepts requests. */
    interface RunningServer extends AutoCloseable {
        /** Where it is reached, ending with a slash. */
        URI address();

        /** Finishes what is under way and stops. */
        @Override
        void close();
    }

    /**
     * Starts, and returns when requests are accepted.
     *
     * @throws UsageException when the address or the data folder cannot be used
     */
    RunningServer start(ServeOptions options) throws UsageException;
}
