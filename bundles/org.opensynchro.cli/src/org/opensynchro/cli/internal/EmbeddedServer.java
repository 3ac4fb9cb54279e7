// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.server.Accounts;
import org.opensynchro.server.ServerSettings;
import org.opensynchro.server.WorkspaceServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedded workspace as {@code opensynchro serve} runs it. */
final class EmbeddedServer implements ServerStarter {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    @Override
    public RunningServer start(ServeOptions options) throws UsageException {
        ServerSettings settings =
                ServerSettings.of(options.data()).listeningAt(new InetSocketAddress(options.host(), options.port()));
        for (var log : options.requestLogs()) {
            settings = settings.loggingRequestsTo(log);
        }
        try {
            Running server = new Running(WorkspaceServer.start(settings));
            try {
                createAccounts(server.workspace.accounts(), options.users());
                return server;
            } catch (IOException | IllegalArgumentException e) {
                server.close();
                throw e;
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("The embedded workspace did not start", e);
            throw new UsageException(describe(e, options), e);
        }
    }

    private static void createAccounts(Accounts accounts, Map<String, String> users) throws IOException {
        List<String> existing = accounts.names();
        for (Map.Entry<String, String> user : users.entrySet()) {
            if (existing.contains(user.getKey())) {
                accounts.setPassword(user.getKey(), user.getValue());
            } else {
                accounts.create(user.getKey(), user.getValue());
            }
        }
    }

    private static String describe(Exception error, ServeOptions options) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return NLS.bind(Messages.Serve_addressInUse, options.host() + ':' + options.port());
            }
        }
        return error instanceof IOException failure
                ? NLS.bind(Messages.Serve_dataUnusable, options.data(), SystemWords.of(failure))
                : error.getMessage();
    }

    private record Running(WorkspaceServer workspace) implements RunningServer {
        @Override
        public URI address() {
            return workspace.uri();
        }

        @Override
        public void close() {
            try {
                workspace.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
