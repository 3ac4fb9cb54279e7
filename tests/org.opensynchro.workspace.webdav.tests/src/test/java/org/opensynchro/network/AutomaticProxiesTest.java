// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.workspace.Bandwidth;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.ProxyChoice;
import org.opensynchro.workspace.UnreachableException;

class AutomaticProxiesTest {
    private static final URI SCRIPT = URI.create("http://wpad.example.org/wpad.dat");
    private static final URI CLOUD = URI.create("https://cloud.example.com/");

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-26T08:00:00Z");
    private String script = answering("PROXY first.example.org:3128; PROXY second.example.org:3128; DIRECT");
    private final AtomicInteger fetched = new AtomicInteger();

    @Test
    void theFirstWayIsTaken() throws Exception {
        HttpProxy proxy = proxies().leadingTo(CLOUD).orElseThrow();

        assertEquals("first.example.org:3128", proxy.toString());
        assertEquals(new HttpProxy("first.example.org", 3128, "ada", "secret"), proxy);
    }

    @Test
    void aProxyThatIsAwayIsLeftOutForAWhile() throws Exception {
        AutomaticProxies proxies = proxies();
        proxies.gone(proxies.leadingTo(CLOUD).orElseThrow());
        HttpProxy second = proxies.leadingTo(CLOUD).orElseThrow();
        assertEquals("second.example.org:3128", second.toString());

        proxies.gone(second);
        assertEquals(Optional.empty(), proxies.leadingTo(CLOUD));

        now = now.plusSeconds(301);
        assertEquals(
                "first.example.org:3128", proxies.leadingTo(CLOUD).orElseThrow().toString());
    }

    @Test
    void whereAllProxiesAreAwayNothingGoesAroundThem() throws Exception {
        script = answering("PROXY only.example.org:3128");
        AutomaticProxies proxies = proxies();
        proxies.gone(proxies.leadingTo(CLOUD).orElseThrow());

        assertEquals(
                "only.example.org:3128", proxies.leadingTo(CLOUD).orElseThrow().toString());
    }

    @Test
    void aScriptThatFailsNeverMeansToGoWithoutAProxy() {
        script = "function FindProxyForURL(url, host) { return nothing; }";
        assertThrows(ProxyScriptException.class, () -> proxies().leadingTo(CLOUD));

        script = answering("SOCKS5 socks.example.org:1080");
        assertThrows(ProxyScriptException.class, () -> proxies().leadingTo(CLOUD));
    }

    @Test
    void theScriptIsFetchedOnceAnHour() throws Exception {
        AutomaticProxies proxies = proxies();
        proxies.leadingTo(CLOUD);
        proxies.leadingTo(CLOUD);
        assertEquals(1, fetched.get());

        script = answering("DIRECT");
        now = now.plusSeconds(3601);
        assertEquals(Optional.empty(), proxies.leadingTo(CLOUD));
    }

    @Test
    void aScriptThatCannotBeHadIsTold() {
        AutomaticProxies proxies = new AutomaticProxies(
                choice(),
                address -> {
                    throw new IOException("gone");
                },
                Clock.systemUTC(),
                PacHosts.real());

        ProxyScriptException failure = assertThrows(ProxyScriptException.class, () -> proxies.leadingTo(CLOUD));
        assertTrue(failure.words("the cloud").contains(SCRIPT.toString()), failure.words("the cloud"));
    }

    @Test
    void requestsGoOnByTheNextProxyWhenNothingAnswersAtTheFirst() throws Exception {
        try (Socket nobody = new Socket();
                PlainProxy second = new PlainProxy()) {
            nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            String answer = "PROXY 127.0.0.1:" + nobody.getLocalPort() + "; PROXY 127.0.0.1:" + second.port();
            Path file = Files.writeString(folder.resolve("proxy.pac"), answering(answer));

            try (HttpSession session = session(file.toUri());
                    Answer got = session.send(new Request("GET", URI.create("http://cloud.example.com/x"), "x"))) {
                assertEquals(204, got.status());
            }
            assertEquals(1, second.requests());
        }
    }

    @Test
    void nothingIsSentWithoutTheScript() {
        try (HttpSession session = session(folder.resolve("missing.pac").toUri())) {
            UnreachableException failure = assertThrows(
                    UnreachableException.class,
                    () -> session.send(new Request("GET", URI.create("http://cloud.example.com/x"), "x")));
            assertTrue(failure.getMessage().contains("missing.pac"), failure::getMessage);
            assertFalse(failure.advice().isEmpty());
            assertEquals(0, session.requestCount());
        }
    }

    @Test
    void anotherChoiceCountsFromTheNextConnectionOn() throws Exception {
        ProxyChoice[] chosen = {new ProxyChoice.Direct()};
        Proxies proxies = new Proxies(
                new ProxyChoice.Current(() -> chosen[0]), Map.of(), ProxySelector::getDefault, script -> proxies());
        assertEquals(Optional.empty(), proxies.leadingTo(CLOUD));

        chosen[0] = ProxyChoice.parse("http://manual.example.org:8080", ProxyChoice.Login.NONE);
        assertEquals(
                "manual.example.org:8080",
                proxies.leadingTo(CLOUD).orElseThrow().toString());
        chosen[0] = choice();
        assertEquals(
                "first.example.org:3128", proxies.leadingTo(CLOUD).orElseThrow().toString());
    }

    private static String answering(String ways) {
        return "function FindProxyForURL(url, host) { return '" + ways + "'; }";
    }

    private static ProxyChoice.Automatic choice() {
        return new ProxyChoice.Automatic(SCRIPT, new ProxyChoice.Login("ada", "secret"));
    }

    private static HttpSession session(URI script) {
        return new HttpSession(
                new ConnectionSettings(
                        URI.create("http://cloud.example.com/"),
                        "",
                        "",
                        Bandwidth.unlimited(),
                        new ProxyChoice.Automatic(script, ProxyChoice.Login.NONE)),
                HttpEnvironment.real());
    }

    private AutomaticProxies proxies() {
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        return new AutomaticProxies(
                choice(),
                address -> {
                    fetched.incrementAndGet();
                    return script;
                },
                clock,
                PacHosts.real());
    }
}
