// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opensynchro.workspace.ProxyChoice;

/**
 * The proxies that a script chooses. The script is fetched anew every hour; a proxy that is away is left out for some minutes
 * where the script names another way. Thread-safe.
 */
final class AutomaticProxies {
    private static final Duration SCRIPT_LIFETIME = Duration.ofHours(1);
    private static final Duration LEFT_OUT = Duration.ofMinutes(5);

    private final ProxyChoice.Automatic choice;
    private final Source source;
    private final Clock clock;
    private final PacHosts hosts;
    private final Map<String, Instant> away = new ConcurrentHashMap<>();
    private Fetched fetched;

    /** Where scripts come from. */
    @FunctionalInterface
    interface Source {
        String read(URI script) throws IOException;
    }

    private record Fetched(PacScript script, Instant at) {}

    AutomaticProxies(ProxyChoice.Automatic choice, Source source, Clock clock, PacHosts hosts) {
        this.choice = choice;
        this.source = source;
        this.clock = clock;
        this.hosts = hosts;
    }

    boolean isFor(ProxyChoice.Automatic other) {
        return choice.equals(other);
    }

    /**
     * The proxy for an address; empty where the script says that none is needed.
     *
     * @throws ProxyScriptException when the script cannot be had or does not choose
     */
    Optional<HttpProxy> leadingTo(URI target) throws ProxyScriptException {
        String answer;
        try {
            answer = script().choose(target);
        } catch (PacScript.Failure e) {
            throw new ProxyScriptException(choice.script().toString(), e.getMessage(), e);
        }
        List<Optional<HttpProxy>> ways = ways(answer);
        Instant now = clock.instant();
        return ways.stream()
                .filter(way -> way.isEmpty() || !isAway(way.get(), now))
                .findFirst()
                .orElse(ways.getFirst());
    }

    private boolean isAway(HttpProxy proxy, Instant now) {
        Instant until = away.get(proxy.toString());
        return until != null && now.isBefore(until);
    }

    /** Nothing answers at a proxy; another may be chosen next. */
    void gone(HttpProxy proxy) {
        away.put(proxy.toString(), clock.instant().plus(LEFT_OUT));
    }

    private synchronized PacScript script() throws ProxyScriptException {
        Instant now = clock.instant();
        if (fetched == null || now.isAfter(fetched.at().plus(SCRIPT_LIFETIME))) {
            try {
                fetched = new Fetched(new PacScript(source.read(choice.script()), clock, hosts), now);
            } catch (IOException e) {
                throw new ProxyScriptException(choice.script().toString(), e.getMessage(), e);
            }
        }
        return fetched.script();
    }

    /** What a script answered: ways in their order, empty for the direct one. Those that are not supported are left out. */
    private List<Optional<HttpProxy>> ways(String answer) throws ProxyScriptException {
        List<Optional<HttpProxy>> ways = new ArrayList<>();
        for (String way : answer.split(";")) {
            String[] words = way.strip().split("\\s+");
            switch (words[0].toUpperCase(Locale.ROOT)) {
                case "DIRECT" -> ways.add(Optional.empty());
                case "PROXY", "HTTP" -> {
                    if (words.length == 2) {
                        HttpProxy.at(words[1], choice.login()).map(Optional::of).ifPresent(ways::add);
                    }
                }
                default -> {
                    // SOCKS, HTTPS to the proxy, or nothing at all
                }
            }
        }
        if (ways.isEmpty() && !answer.isBlank()) {
            throw new ProxyScriptException(
                    choice.script().toString(), "It chose what is not supported: " + answer, null);
        }
        return ways.isEmpty() ? List.of(Optional.empty()) : ways;
    }
}
