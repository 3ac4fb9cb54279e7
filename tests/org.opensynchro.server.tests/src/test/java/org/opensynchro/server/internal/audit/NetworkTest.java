// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.9",
                "203.0.113.9:51234",
                "::ffff:203.0.113.9",
                "::FFFF:203.0.113.9",
                "[::ffff:203.0.113.9]",
                "[::ffff:203.0.113.9]:51234",
                "0:0:0:0:0:ffff:cb00:7109"
            })
    void anIpv4AddressIsTheSameHoweverItIsWritten(String address) {
        assertEquals(new Network("203.0.113.9"), Network.of(address));
        assertNotEquals(Network.of("::ffff:203.0.113.10"), Network.of(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2001:db8:0:2::",
                "2001:db8::2:0:0:0:1",
                "2001:0DB8:0000:0002:ffff:ffff:ffff:ffff",
                "[2001:db8:0:2::1]",
                "[2001:db8:0:2::1]:443",
                "2001:db8:0:2::1%eth0",
                "[2001:db8:0:2::1%eth0]:443"
            })
    void ofAnIpv6AddressTheFirstHalfCountsHoweverItIsWritten(String address) {
        assertEquals(Network.of("2001:db8:0:2::1"), Network.of(address));
        assertNotEquals(Network.of("2001:db8:0:3::1"), Network.of(address));
        assertNotEquals(Network.of("2001:db8::1"), Network.of(address));
    }

    @Test
    void whatIsNoAddressIsANetworkOfItsOwnAndNoNameIsLookedUp() {
        for (String text :
                List.of("", "unknown", "localhost", "localhost:80", "1:2:3", "dead.beef:::", "face", "a:b")) {
            assertEquals(new Network(text), Network.of(text));
        }
    }
}
