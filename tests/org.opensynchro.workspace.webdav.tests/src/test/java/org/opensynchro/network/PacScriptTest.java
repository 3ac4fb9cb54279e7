// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PacScriptTest {
    /** A Thursday, 09:30:15 in Paris, 08:30:15 in UTC. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T08:30:15Z"), ZoneId.of("Europe/Paris"));

    private static final PacHosts HOSTS = new PacHosts() {
        @Override
        public Optional<String> resolve(String host) {
            return host.equals("intra.example.org") ? Optional.of("10.1.2.3") : Optional.empty();
        }

        @Override
        public String own() {
            return "10.1.9.9";
        }
    };

    @Test
    void aScriptChoosesByTheHost() throws Exception {
        String script = """
                function FindProxyForURL(url, host) {
                    if (isPlainHostName(host) || dnsDomainIs(host, ".example.org")) return "DIRECT";
                    return "PROXY proxy.example.org:3128; DIRECT";
                }
                """;

        assertEquals("DIRECT", choose(script, "https://intra.example.org/x"));
        assertEquals("PROXY proxy.example.org:3128; DIRECT", choose(script, "https://cloud.example.com/x"));
    }

    @Test
    void aScriptDoesNotLearnWhatIsAskedFor() throws Exception {
        String script = "function FindProxyForURL(url, host) { return url + ' ' + host; }";

        assertEquals(
                "https://cloud.example.com:8443/ cloud.example.com",
                choose(script, "https://cloud.example.com:8443/secret/path?token=secret"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    isPlainHostName('intra') | true
                    isPlainHostName('intra.example.org') | false
                    dnsDomainIs('www.example.org', '.example.org') | true
                    dnsDomainIs('www.example.com', '.example.org') | false
                    localHostOrDomainIs('www', 'www.example.org') | true
                    localHostOrDomainIs('www.example.org', 'www.example.org') | true
                    localHostOrDomainIs('www.example.com', 'www.example.org') | false
                    isResolvable('intra.example.org') | true
                    isResolvable('nowhere.example.org') | false
                    isInNet('intra.example.org', '10.1.0.0', '255.255.0.0') | true
                    isInNet('10.2.0.1', '10.1.0.0', '255.255.0.0') | false
                    isInNet('nowhere.example.org', '0.0.0.0', '0.0.0.0') | false
                    isInNet(myIpAddress(), '10.1.9.0', '255.255.255.0') | true
                    dnsResolve('intra.example.org') | 10.1.2.3
                    dnsResolve('nowhere.example.org') | null
                    convert_addr('192.168.1.1') | 3232235777
                    dnsDomainLevels('www.example.org') | 2
                    shExpMatch('http://a.example.org/x', '*://*.example.org/*') | true
                    shExpMatch('a.example.org', '?.example.org') | true
                    shExpMatch('a.example.org', '*.example.com') | false
                    shExpMatch('aXexample', 'a.example') | false
                    weekdayRange('THU') | true
                    weekdayRange('MON', 'WED') | false
                    weekdayRange('FRI', 'THU') | true
                    weekdayRange('SAT', 'SUN', 'GMT') | false
                    timeRange(9) | true
                    timeRange(8, 'GMT') | true
                    timeRange(8, 9) | false
                    timeRange(9, 17) | true
                    timeRange(22, 6) | false
                    timeRange(9, 30, 9, 30) | true
                    timeRange(9, 30, 0, 9, 30, 14) | false
                    timeRange(9, 30, 0, 9, 30, 15) | true
                    dateRange(26) | true
                    dateRange('NOV') | true
                    dateRange(2025) | false
                    dateRange(20, 30) | true
                    dateRange('DEC', 'FEB') | false
                    dateRange('OCT', 'FEB') | true
                    dateRange(1, 'JUN', 2026, 1, 'JAN', 2027) | true
                    dateRange(27, 'NOV', 2026, 1, 'JAN', 2027) | false
                    alert('x') | undefined
                    """)
    void theFunctionsOfScriptsAreThoseOfBrowsers(String call, String result) throws Exception {
        assertEquals(
                result, choose("function FindProxyForURL(url, host) { return String(" + call + "); }", "http://x/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.System.exit(1)",
                "Packages.java.lang.Runtime.getRuntime().exec('true')",
                "new java.io.File('/etc/passwd').exists()",
                "alert.getClass().forName('java.lang.System')",
                "url.getClass()",
                "importPackage(java.io)",
                "load('/etc/passwd')",
                "nothing.here",
                "[}"
            })
    void aScriptReachesNothingOfThisComputer(String attempt) {
        assertThrows(
                PacScript.Failure.class,
                () -> choose("function FindProxyForURL(url, host) { " + attempt + "; return 'DIRECT'; }", "http://x/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) { }",
                "try { while (true) { } } catch (e) { } while (true) { }",
                "function deeper(n) { return deeper(n + 1) + 1; } deeper(0)",
                "/(a+)+b/.test(new Array(60).join('a'))"
            })
    void aScriptThatDoesNotEndIsAbandoned(String endless) {
        PacScript script = new PacScript(
                "function FindProxyForURL(url, host) { " + endless + "; return 'DIRECT'; }",
                CLOCK,
                HOSTS,
                Duration.ofMillis(300));

        assertThrows(PacScript.Failure.class, () -> script.choose(URI.create("http://x/")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "var all = []; while (true) all.push(new Array(1000).join('x'))",
                "var all = []; while (true) all.push('x'.repeat(1000000))",
                "var all = ''; while (true) { all += all + 'x'; all.charAt(0) }"
            })
    void aScriptThatTakesTooMuchMemoryIsStopped(String greedy) {
        PacScript script = new PacScript(
                "function FindProxyForURL(url, host) { " + greedy + "; return 'DIRECT'; }",
                CLOCK,
                HOSTS,
                Duration.ofMinutes(1));

        PacScript.Failure failure = assertThrows(PacScript.Failure.class, () -> script.choose(URI.create("http://x/")));
        assertTrue(failure.getMessage().contains("memory"), failure.getMessage());
    }

    @Test
    void nothingRunsOnOfAScriptThatWasAbandoned() throws Exception {
        aScriptThatDoesNotEndIsAbandoned("/(a+)+b/.test(new Array(60).join('a'))");
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("pac")) {
                assertTrue(thread.join(Duration.ofSeconds(20)), "still running");
            }
        }
    }

    @Test
    void whatIsNoScriptFails() {
        assertThrows(PacScript.Failure.class, () -> choose("<html>Log in first</html>", "http://x/"));
        assertThrows(PacScript.Failure.class, () -> choose("", "http://x/"));
    }

    @Test
    void shellPatternsTakeTimeThatGrowsWithTheirLengthOnly() {
        assertFalse(PacFunctions.matches("a".repeat(5000), "*a".repeat(200) + "b"));
        assertTrue(PacFunctions.matches("a".repeat(5000), "*a".repeat(200)));
    }

    private static String choose(String script, String target) throws PacScript.Failure {
        return new PacScript(script, CLOCK, HOSTS).choose(URI.create(target));
    }
}
