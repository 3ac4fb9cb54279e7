// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a script that chooses proxies may know of hosts. For any thread. */
interface PacHosts {
    /** The IPv4 address of a host; empty where none is found in time. */
    Optional<String> resolve(String host);

    /** The IPv4 address of this computer on the way out; {@code 127.0.0.1} where there is none. */
    String own();

    /** The real world. */
    static PacHosts real() {
        return new Real();
    }

    /** Asks the system's resolver. */
    final class Real implements PacHosts {
        private static final int PATIENCE_SECONDS = 5;
        /** Never sent anything: a datagram socket that is connected only tells by which way it would go (RFC 5737). */
        private static final InetSocketAddress SOMEWHERE = new InetSocketAddress("192.0.2.1", 53);

        private Real() {}

        @Override
        public Optional<String> resolve(String host) {
            FutureTask<Optional<String>> lookup = new FutureTask<>(() -> lookUp(host));
            Thread.ofVirtual().start(lookup);
            try {
                return lookup.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }

        private static Optional<String> lookUp(String host) throws UnknownHostException {
            return Arrays.stream(InetAddress.getAllByName(host))
                    .filter(Inet4Address.class::isInstance)
                    .map(InetAddress::getHostAddress)
                    .findFirst();
        }

        @Override
        public String own() {
            try (DatagramSocket socket = new DatagramSocket()) {
                socket.connect(SOMEWHERE);
                InetAddress address = socket.getLocalAddress();
                return address instanceof Inet4Address && !address.isAnyLocalAddress()
                        ? address.getHostAddress()
                        : "127.0.0.1";
            } catch (SocketException | java.io.UncheckedIOException e) {
                return "127.0.0.1";
            }
        }
    }
}
