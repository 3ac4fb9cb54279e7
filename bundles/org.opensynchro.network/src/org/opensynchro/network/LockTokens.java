// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tokens of the locks that this computer holds, by the address of what is locked. Every request that changes something
 * shows those that concern it (RFC 4918, 10.4). Thread-safe.
 */
public final class LockTokens {
    private volatile Map<String, String> byAddress = Map.of();

    /** Replaces all tokens. */
    public void set(Map<URI, String> tokens) {
        Map<String, String> copy = new TreeMap<>();
        tokens.forEach((address, token) -> copy.put(address.toString(), token));
        byAddress = copy;
    }

    /** Adds a token. */
    public synchronized void add(URI address, String token) {
        Map<String, String> copy = new TreeMap<>(byAddress);
        copy.put(address.toString(), token);
        byAddress = copy;
    }

    /** Forgets the token of an address. */
    public synchronized void remove(URI address) {
        Map<String, String> copy = new TreeMap<>(byAddress);
        copy.remove(address.toString());
        byAddress = copy;
    }

    /** Whether this computer holds the lock. */
    public boolean contains(String token) {
        return byAddress.containsValue(token);
    }

    /**
     * The {@code If} header that shows what a request needs, or the empty text. Its lists are true whether or not a lock
     * still exists: it shows tokens and compares nothing.
     */
    String shownBy(Request request) {
        if (byAddress.isEmpty() || request.isSafe() || isAboutLocks(request)) {
            return "";
        }
        StringBuilder lists = new StringBuilder();
        byAddress.forEach((address, token) -> {
            boolean concerned = concerns(request.uri().toString(), address)
                    || request.fields().stream()
                            .anyMatch(field -> field.name().equals("Destination") && concerns(field.value(), address));
            if (concerned) {
                lists.append('<').append(address).append("> (<").append(token).append(">) (Not <DAV:no-lock>) ");
            }
        });
        return lists.toString().strip();
    }

    private static boolean isAboutLocks(Request request) {
        return request.method().equals("LOCK") || request.method().equals("UNLOCK");
    }

    private static boolean concerns(String changed, String locked) {
        return changed.equals(locked) || changed.endsWith("/") && locked.startsWith(changed);
    }
}
