// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/**
 * What scripts that choose proxies can call, as Netscape's "Navigator Proxy Auto-Config File Format" (March 1996) describes it
 * and browsers do it. For one run.
 */
final class PacFunctions {
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private final PacTimes times;
    private final PacHosts hosts;

    PacFunctions(Clock clock, PacHosts hosts) {
        this.times = new PacTimes(clock);
        this.hosts = hosts;
    }

    /** What a call does with its arguments as texts. */
    @FunctionalInterface
    private interface Body {
        Object call(List<String> arguments);
    }

    void defineIn(ScriptableObject scope) {
        define(scope, "isPlainHostName", 1, given -> given.getFirst().indexOf('.') < 0);
        define(scope, "dnsDomainIs", 2, given -> lower(given.get(0)).endsWith(lower(given.get(1))));
        define(scope, "localHostOrDomainIs", 2, given -> isLocalHostOrDomain(lower(given.get(0)), lower(given.get(1))));
        define(scope, "isResolvable", 1, given -> address(given.getFirst()).isPresent());
        define(scope, "isInNet", 3, given -> isInNet(given.get(0), given.get(1), given.get(2)));
        define(scope, "dnsResolve", 1, given -> address(given.getFirst()).orElse(null));
        define(scope, "convert_addr", 1, given -> (double) number(given.getFirst()));
        define(scope, "myIpAddress", 0, given -> hosts.own());
        define(scope, "dnsDomainLevels", 1, given -> (double)
                given.getFirst().chars().filter(character -> character == '.').count());
        define(scope, "shExpMatch", 2, given -> matches(given.get(0), given.get(1)));
        define(scope, "weekdayRange", 1, times::isWeekday);
        define(scope, "dateRange", 1, times::isDate);
        define(scope, "timeRange", 1, times::isTime);
        define(scope, "alert", 0, given -> Undefined.instance);
    }

    private static void define(ScriptableObject scope, String name, int needed, Body body) {
        scope.defineProperty(
                name,
                new BaseFunction() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public Object call(Context context, Scriptable where, Scriptable self, Object[] arguments) {
                        List<String> given = new ArrayList<>();
                        for (Object argument : arguments) {
                            given.add(Context.toString(argument));
                        }
                        while (given.size() < needed) {
                            given.add("");
                        }
                        return body.call(given);
                    }
                },
                ScriptableObject.DONTENUM);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static boolean isLocalHostOrDomain(String host, String name) {
        return host.equals(name) || host.indexOf('.') < 0 && name.startsWith(host + '.');
    }

    private Optional<String> address(String host) {
        return ADDRESS.matcher(host).matches() ? Optional.of(host) : hosts.resolve(host);
    }

    private boolean isInNet(String host, String network, String mask) {
        Optional<String> address = address(host);
        if (address.isEmpty() || !ADDRESS.matcher(mask).matches()) {
            return false;
        }
        long bits = number(mask);
        return (number(address.get()) & bits) == (number(network) & bits);
    }

    private static long number(String address) {
        return ADDRESS.matcher(address).matches()
                ? Arrays.stream(address.split("\\."))
                        .mapToLong(Long::parseLong)
                        .reduce(0, (left, right) -> left << 8 | right & 0xff)
                : 0;
    }

    /** Shell patterns: {@code *} for any text, {@code ?} for any character. In time that grows with both lengths only. */
    static boolean matches(String text, String pattern) {
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (at < text.length()) {
            if (in < pattern.length()
                    && (pattern.charAt(in) == '?' || pattern.charAt(in) == text.charAt(at))
                    && pattern.charAt(in) != '*') {
                at++;
                in++;
            } else if (in < pattern.length() && pattern.charAt(in) == '*') {
                star = in++;
                resume = at;
            } else if (star >= 0) {
                in = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (in < pattern.length() && pattern.charAt(in) == '*') {
            in++;
        }
        return in == pattern.length();
    }
}
