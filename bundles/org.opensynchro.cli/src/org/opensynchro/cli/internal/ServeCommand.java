// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.cli.internal.ServerStarter.RunningServer;

/** {@code opensynchro serve}: the embedded workspace, until stopped. */
final class ServeCommand {
    private final Surroundings surroundings;
    private final ServerStarter starter;

    ServeCommand(Surroundings surroundings, ServerStarter starter) {
        this.surroundings = surroundings;
        this.starter = starter;
    }

    /**
     * Serves until the process is asked to stop.
     *
     * @return the exit code of the process
     * @throws UsageException when the address or the data folder cannot be used
     */
    int run(ServeOptions options) throws UsageException {
        if (Files.exists(options.data()) && !Files.isDirectory(options.data())) {
            throw new UsageException(NLS.bind(Messages.Usage_dataNoFolder, options.data()));
        }
        warnOfClearText(options);
        try (RunningServer server = starter.start(options)) {
            surroundings.out().println("ready " + server.address());
            surroundings.out().flush();
            surroundings.stop().await();
        }
        return ExitCode.OK;
    }

    private void warnOfClearText(ServeOptions options) throws UsageException {
        try {
            if (!InetAddress.getByName(options.host()).isLoopbackAddress()) {
                surroundings.err().println(Messages.Serve_clearText);
            }
        } catch (UnknownHostException e) {
            throw new UsageException(NLS.bind(Messages.Usage_hostUnknown, options.host()), e);
        }
    }
}
