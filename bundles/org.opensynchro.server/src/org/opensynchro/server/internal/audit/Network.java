// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.audit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What limits count by: all the addresses that one client may have to choose from. That is the whole address for IPv4; one
 * customer of a provider has at least the last 64 bits of an IPv6 address (RFC 6177). IPv4 addresses written as IPv6
 * (RFC 4291, section 2.5.5.2), as a server with one socket for both sees them, are IPv4 addresses.
 *
 * @param key the same for all addresses of the network; empty if it is not known
 */
public record Network(String key) {
    private static final int PREFIX_BYTES = 8;
    /** Only what is surely a literal is parsed, so that no name is ever looked up. */
    private static final Pattern IPV6 = Pattern.compile("\\[?([0-9a-fA-F.:]++)(%[^]]*+)?(]:?\\d*+)?");

    private static final Pattern IPV4_WITH_PORT = Pattern.compile("([0-9.]+):\\d+");

    /**
     * Finds the network of an address.
     *
     * @param address as text, perhaps with a port or a zone; empty if it is not known
     * @return its network; what is no address is a network of its own
     */
    public static Network of(String address) {
        Matcher ipv4 = IPV4_WITH_PORT.matcher(address);
        if (ipv4.matches()) {
            return new Network(ipv4.group(1));
        }
        Matcher ipv6 = IPV6.matcher(address);
        return new Network(address.indexOf(':') >= 0 && ipv6.matches() ? prefix(ipv6.group(1)) : address);
    }

    /** Brackets tell the parser that it is a literal, which it then takes or refuses. */
    private static String prefix(String literal) {
        try {
            InetAddress parsed = InetAddress.getByName('[' + literal + ']');
            byte[] bytes = parsed.getAddress();
            return bytes.length > PREFIX_BYTES
                    ? HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(bytes, PREFIX_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException malformed) {
            return literal;
        }
    }
}
