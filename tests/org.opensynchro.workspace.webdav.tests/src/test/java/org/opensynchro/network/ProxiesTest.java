// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensynchro.workspace.ProxyChoice;

class ProxiesTest {
    private static final URI SECURED = URI.create("https://cloud.example.org:8443/");
    private static final URI PLAIN = URI.create("http://cloud.example.org/");

    private final Map<String, String> environment = new HashMap<>();
    private List<Proxy> system = List.of(Proxy.NO_PROXY);

    private String proxy(ProxyChoice choice, URI target) {
        try {
            return found(choice, target);
        } catch (NoWayException e) {
            throw new AssertionError(e);
        }
    }

    private String found(URI target) throws NoWayException {
        return found(new ProxyChoice.AsThisComputer(), target);
    }

    private String found(ProxyChoice choice, URI target) throws NoWayException {
        ProxySelector selector = new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return system;
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
                throw new AssertionError("Never told");
            }
        };
        return new Proxies(choice, environment, () -> selector, script -> {
                    throw new AssertionError("No script is needed");
                })
                .leadingTo(target)
                .map(HttpProxy::toString)
                .orElse("direct");
    }

    private String usual(URI target) {
        return proxy(new ProxyChoice.AsThisComputer(), target);
    }

    @Test
    void theEnvironmentTellsTheProxyOfEachScheme() {
        environment.put("HTTPS_PROXY", "http://one.example.net:3128");
        environment.put("http_proxy", "two.example.net");

        assertEquals("one.example.net:3128", usual(SECURED));
        assertEquals("two.example.net:8080", usual(PLAIN));
    }

    @Test
    void oneProxyMayServeAll() {
        environment.put("ALL_PROXY", "http://one.example.net:3128/");

        assertEquals("one.example.net:3128", usual(SECURED));
        assertEquals("one.example.net:3128", usual(PLAIN));
    }

    @ParameterizedTest
    @CsvSource({
        "cloud.example.org, direct",
        "example.org, direct",
        ".example.org, direct",
        "*.example.org, direct",
        "'a.net, CLOUD.EXAMPLE.ORG:8443', direct",
        "*, direct",
        "ample.org, one.example.net:3128",
        "'a.net,,b.net', one.example.net:3128",
    })
    void someAddressesAreReachedDirectly(String exempt, String expected) {
        environment.put("https_proxy", "http://one.example.net:3128");
        environment.put("NO_PROXY", exempt);

        assertEquals(expected, usual(SECURED));
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:8080/", "https://127.0.0.1/", "http://[::1]:8080/"})
    void thisComputerIsReachedDirectly(URI target) {
        environment.put("ALL_PROXY", "http://one.example.net:3128");

        assertEquals("direct", usual(target));
    }

    @Test
    void theSystemIsAskedWhereTheEnvironmentSaysNothing() {
        system = List.of(
                new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("socks.example.net", 1080)),
                new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("system.example.net", 3128)));
        assertEquals("system.example.net:3128", usual(SECURED));

        environment.put("HTTPS_PROXY", "http://one.example.net:3128");
        assertEquals("one.example.net:3128", usual(SECURED));
    }

    @Test
    void thePersonsChoiceComesFirst() {
        environment.put("ALL_PROXY", "http://one.example.net:3128");
        ProxyChoice manual = ProxyChoice.parse("http://ada:secret@mine.example.net:8080", ProxyChoice.Login.NONE);

        assertEquals("direct", proxy(new ProxyChoice.Direct(), SECURED));
        assertEquals("mine.example.net:8080", proxy(manual, SECURED));
        assertFalse(manual.toString().contains("secret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "socks5://one.example.net:1080",
                "https://one.example.net:443",
                "http://one.example.net:99999",
                "http://one.example.net:",
                "http://one.example.net:3128/x",
                "http://one example.net",
                "http://ada:se^cret@one.example.net",
                "http://ada:se cret@one.example.net",
                "http://ada:se%cret@one.example.net",
                "http://"
            })
    void nothingIsSentAroundAProxyThatIsNotUnderstood(String address) {
        environment.put("ALL_PROXY", address);

        ProxyUnusableException unusable = assertThrows(ProxyUnusableException.class, () -> found(SECURED));

        assertTrue(unusable.words("cloud").contains("ALL_PROXY"), unusable.words("cloud"));
        assertThrows(
                IllegalArgumentException.class, () -> ProxyChoice.parse(address, ProxyChoice.Login.NONE), "to choose");
        assertFalse((unusable.words("cloud") + unusable.advice() + unusable).contains("cret"), unusable::toString);
        environment.put("NO_PROXY", "cloud.example.org");
        assertEquals("direct", usual(SECURED));
    }

    @ParameterizedTest
    @CsvSource({
        "http://my_proxy:3128, my_proxy:3128",
        "my_proxy, my_proxy:8080",
        "http://ada:secret@10.0.0.1:3128/, 10.0.0.1:3128",
        "http://[2001:db8::1]:3128, [2001:db8::1]:3128",
        "HTTP://one.example.net, one.example.net:8080"
    })
    void addressesOfProxiesAreUnderstood(String address, String proxy) {
        environment.put("https_proxy", address);

        assertEquals(proxy, usual(SECURED));
        assertEquals(proxy, proxy(ProxyChoice.parse(address, ProxyChoice.Login.NONE), SECURED), "when it is chosen");
    }

    @Test
    void nothingIsSentAroundTheProxyOfASystemThatHasOnlyOtherKinds() {
        Proxy socks = new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("socks.example.net", 1080));
        system = List.of(socks);
        assertThrows(ProxyUnusableException.class, () -> found(SECURED));

        system = List.of(socks, Proxy.NO_PROXY);
        assertEquals("direct", usual(SECURED));
    }
}
