// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.opensynchro.workspace.ProxyChoice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which proxy leads to an address. Asked anew for each connection, since a computer may move between networks. Thread-safe. */
final class Proxies {
    private static final Logger LOGGER = LoggerFactory.getLogger(Proxies.class);

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
     * @throws ProxyScriptException when a script is to choose and does not
     */
    Optional<HttpProxy> leadingTo(URI target) throws ProxyScriptException {
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
    boolean isElsewhere(HttpProxy gone, URI target) throws ProxyScriptException {
        Optional<AutomaticProxies> choosing = automatic;
        if (choosing.isEmpty()) {
            return false;
        }
        choosing.get().gone(gone);
        last = null;
        return !leadingTo(target).equals(Optional.of(gone));
    }

    private Optional<HttpProxy> find(URI target, ProxyChoice wanted) throws ProxyScriptException {
        return switch (wanted) {
            case ProxyChoice.Direct none -> Optional.empty();
            case ProxyChoice.Manual manual -> HttpProxy.at(manual.address().toString(), manual.login());
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

    private Optional<HttpProxy> usual(URI target) {
        String address = variable(target.getScheme().toLowerCase(Locale.ROOT) + "_proxy");
        if (address.isEmpty()) {
            address = variable("all_proxy");
        }
        if (!address.isEmpty()) {
            return isExempt(target) ? Optional.empty() : HttpProxy.at(address);
        }
        return ofSystem(target);
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

    private Optional<HttpProxy> ofSystem(URI target) {
        ProxySelector selector = system.get();
        if (selector == null) {
            return Optional.empty();
        }
        for (Proxy proxy : selector.select(target)) {
            if (proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress address) {
                String scheme = target.getScheme().toLowerCase(Locale.ROOT);
                return Optional.of(new HttpProxy(
                        address.getHostString(),
                        address.getPort(),
                        System.getProperty(scheme + ".proxyUser", ""),
                        System.getProperty(scheme + ".proxyPassword", "")));
            }
            if (proxy.type() == Proxy.Type.SOCKS) {
                LOGGER.info(
                        "The system wants {} to be reached through SOCKS, which is not supported", target.getHost());
            }
        }
        return Optional.empty();
    }

    private static boolean isThisComputer(URI target) {
        String host = target.getHost();
        return host.equalsIgnoreCase("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
