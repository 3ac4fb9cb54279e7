// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** Which proxy leads to a workspace. */
public sealed interface ProxyChoice {
    /**
     * The one that this computer is set up for: as the environment says ({@code HTTPS_PROXY}, {@code HTTP_PROXY},
     * {@code ALL_PROXY}, {@code NO_PROXY}), else as the system's settings say, automatic ones included where Java knows them.
     */
    record AsThisComputer() implements ProxyChoice {}

    /** None. */
    record Direct() implements ProxyChoice {}

    /**
     * This one, for every address.
     *
     * @param address where it is; a user and password that stand in it count as a login
     * @param login what the proxy may want to know
     */
    record Manual(ProxyAddress address, Login login) implements ProxyChoice {
        @Override
        public String toString() {
            return address.toString();
        }
    }

    /**
     * Those that a script chooses for each address (proxy auto-configuration, PAC).
     *
     * @param script where it is: {@code http}, {@code https} or {@code file}
     * @param login what the proxies may want to know
     */
    record Automatic(URI script, Login login) implements ProxyChoice {}

    /**
     * Whatever is chosen at the time of each connection, so that another choice counts for what is under way too.
     *
     * @param choice tells the choice; quick, for any thread, and never another of this kind
     */
    record Current(Supplier<ProxyChoice> choice) implements ProxyChoice {}

    /**
     * What a proxy wants to know.
     *
     * @param user the account there; empty where it wants none
     * @param password its password; not part of {@link #toString}
     */
    record Login(String user, String password) {
        /** For a proxy that wants none. */
        public static final Login NONE = new Login("", "");

        @Override
        public String toString() {
            return user;
        }
    }

    /**
     * Reads a choice.
     *
     * @param text {@code system}, {@code none}, {@code pac:} and the address of a script, or the address of a proxy, with or
     *     without {@code http://}
     * @param login what proxies may want to know
     * @throws IllegalArgumentException for anything else; without a message, since the text may hold a password
     */
    static ProxyChoice parse(String text, Login login) {
        String typed = text.strip();
        String lower = typed.toLowerCase(Locale.ROOT);
        if (lower.equals("system")) {
            return new AsThisComputer();
        }
        if (lower.equals("none")) {
            return new Direct();
        }
        if (!lower.startsWith("pac:")) {
            return ProxyAddress.parse(typed)
                    .map(proxy -> new Manual(proxy, login))
                    .orElseThrow(IllegalArgumentException::new);
        }
        try {
            URI script = new URI(typed.substring("pac:".length()));
            boolean onThisComputer = "file".equalsIgnoreCase(script.getScheme()) && script.getPath() != null;
            boolean onTheWeb = script.getHost() != null
                    && script.getScheme() != null
                    && Set.of("http", "https").contains(script.getScheme().toLowerCase(Locale.ROOT));
            if (onThisComputer || onTheWeb) {
                return new Automatic(script, login);
            }
        } catch (URISyntaxException e) {
            // Refused below; what it says is not passed on, since it quotes the text.
            throw new IllegalArgumentException();
        }
        throw new IllegalArgumentException();
    }
}
