// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/**
 * How an embedded workspace is to run.
 *
 * @param dataDirectory where it keeps everything; made if there is none; used by one server at a time
 * @param listenAddress where it listens; port 0 for any free one
 * @param requestLog a file to append each request to in the Common Log Format; an empty path for none
 */
public record ServerSettings(Path dataDirectory, InetSocketAddress listenAddress, Path requestLog) {
    private static final Path NO_LOG = Path.of("");

    /**
     * The usual settings: only this computer can connect, at any free port; no request log.
     *
     * @param dataDirectory where the workspace keeps everything
     * @return the settings
     */
    public static ServerSettings of(Path dataDirectory) {
        return new ServerSettings(dataDirectory, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), NO_LOG);
    }

    /**
     * Another address to listen at. Outside of this computer only behind a proxy that does TLS.
     *
     * @param address the address
     * @return the same settings but for this
     */
    public ServerSettings listeningAt(InetSocketAddress address) {
        return new ServerSettings(dataDirectory, address, requestLog);
    }

    /**
     * A log of requests.
     *
     * @param file appended to
     * @return the same settings but for this
     */
    public ServerSettings loggingRequestsTo(Path file) {
        return new ServerSettings(dataDirectory, listenAddress, file);
    }

    /** {@return whether requests are to be logged} */
    boolean logsRequests() {
        return !requestLog.equals(NO_LOG);
    }
}
