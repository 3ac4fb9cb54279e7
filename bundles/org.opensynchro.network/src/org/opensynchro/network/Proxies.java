// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.opensynchro.workspace.ProxyChoice;

/** Which proxy leads to an address. Asked anew for each connection, since a computer may move between networks. Thread-safe. */
final class Proxies {
    /** Asking the system may take as long as a request. */
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final ProxyChoice choice;
    private final Map<String, String> environment;
    private final Supplier<ProxySelector> system;
    private final Function<ProxyChoice.Automatic, AutomaticProxies> scripts;
    private volatile Found last;
    private volatile Optional<AutomaticProxies> automatic = Optional.empty();

    /** What was found out for the server of an address. */
    private record Found(ProxyChoice choice, String scheme, String authority, Optional<HttpProxy> proxy, long nanos) {
        boolean isFor(URI target, ProxyChoice wanted) {
            return choice.equals(wanted)
                    && scheme.equalsIgnoreCase(target.getScheme())
                    && authority.equalsIgnoreCase(target.getRawAuthority());
        }
    }

    /**
     * @param choice what the person chose
     * @param environment the environment variables
     * @param system the settings of the system; asked for only where the environment says nothing, since that takes long
     * @param scripts runs scripts that choose proxies
     */
    Proxies(
            ProxyChoice choice,
            Map<String, String> environment,
            Supplier<ProxySelector> system,
            Function<ProxyChoice.Automatic, AutomaticProxies> scripts) {
        this.choice = choice;
        this.environment = environment;
        this.system = system;
        this.scripts = scripts;
    }

    /**
     * The proxy for an address of scheme http or https; empty where none is needed. Remembered for some seconds.
     *
     * @throws NoWayException when a script is to choose and does not, or what this computer is set up for cannot be used
     */
    Optional<HttpProxy> leadingTo(URI target) throws NoWayException {
        ProxyChoice wanted =
                choice instanceof ProxyChoice.Current current ? current.choice().get() : choice;
        Found found = last;
        long now = System.nanoTime();
        if (found == null || !found.isFor(target, wanted) || now - found.nanos() > REMEMBERED.toNanos()) {
            Optional<HttpProxy> proxy = find(target, wanted);
            found = new Found(wanted, target.getScheme(), target.getRawAuthority(), proxy, now);
            last = found;
        }
        return found.proxy();
    }

    /**
     * Nothing answers at a proxy.
     *
     * @return whether there is another way to the target now
     */
    boolean isElsewhere(HttpProxy gone, URI target) throws NoWayException {
        Optional<AutomaticProxies> choosing = automatic;
        if (choosing.isEmpty()) {
            return false;
        }
        choosing.get().gone(gone);
        last = null;
        return !leadingTo(target).equals(Optional.of(gone));
    }

    private Optional<HttpProxy> find(URI target, ProxyChoice wanted) throws NoWayException {
        return switch (wanted) {
            case ProxyChoice.Direct none -> Optional.empty();
            case ProxyChoice.Manual manual -> Optional.of(HttpProxy.of(manual.address(), manual.login()));
            case ProxyChoice.Automatic script ->
                isThisComputer(target) ? Optional.empty() : choosing(script).leadingTo(target);
            case ProxyChoice.AsThisComputer usual -> isThisComputer(target) ? Optional.empty() : usual(target);
            case ProxyChoice.Current current -> throw new IllegalArgumentException("A choice of a choice");
        };
    }

    private AutomaticProxies choosing(ProxyChoice.Automatic script) {
        AutomaticProxies chosen = automatic.filter(known -> known.isFor(script)).orElseGet(() -> scripts.apply(script));
        automatic = Optional.of(chosen);
        return chosen;
    }

    private Optional<HttpProxy> usual(URI target) throws NoWayException {
        String scheme = target.getScheme().toLowerCase(Locale.ROOT);
        for (String name : List.of(scheme + "_proxy", "all_proxy")) {
            for (String variable : List.of(name, name.toUpperCase(Locale.ROOT))) {
                String address = environment.getOrDefault(variable, "").strip();
                if (!address.isEmpty()) {
                    return isExempt(target) ? Optional.empty() : Optional.of(named(address, variable));
                }
            }
        }
        return ofSystem(target);
    }

    private static HttpProxy named(String address, String variable) throws ProxyUnusableException {
        return HttpProxy.at(address, ProxyChoice.Login.NONE).orElseThrow(() -> new ProxyUnusableException(variable));
    }

    private String variable(String name) {
        String value = environment.getOrDefault(name, "");
        return value.isEmpty() ? environment.getOrDefault(name.toUpperCase(Locale.ROOT), "") : value;
    }

    /** {@code NO_PROXY}: names, with all below them, separated by commas; {@code *} for all. As curl understands it. */
    private boolean isExempt(URI target) {
        String host = target.getHost().toLowerCase(Locale.ROOT);
        for (String entry : variable("no_proxy").toLowerCase(Locale.ROOT).split("[,\\s]+")) {
            String name = entry.replaceFirst("^\\*?\\.", "").replaceFirst(":[0-9]+$", "");
            if (entry.equals("*") || !name.isEmpty() && (host.equals(name) || host.endsWith('.' + name))) {
                return true;
            }
        }
        return false;
    }

    private Optional<HttpProxy> ofSystem(URI target) throws ProxyUnusableException {
        ProxySelector selector = system.get();
        List<Proxy> ways = selector == null ? List.of() : selector.select(target);
        for (Proxy proxy : ways) {
            if (proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress address) {
                String scheme = target.getScheme().toLowerCase(Locale.ROOT);
                return Optional.of(new HttpProxy(
                        address.getHostString(),
                        address.getPort(),
                        System.getProperty(scheme + ".proxyUser", ""),
                        System.getProperty(scheme + ".proxyPassword", "")));
            }
            if (proxy.type() == Proxy.Type.DIRECT) {
                return Optional.empty();
            }
        }
        if (!ways.isEmpty()) {
            throw new ProxyUnusableException("");
        }
        return Optional.empty();
    }

    private static boolean isThisComputer(URI target) {
        String host = target.getHost();
        return host.equalsIgnoreCase("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
