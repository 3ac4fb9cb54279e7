// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.opensynchro.server.internal.audit.Network;

/**
 * The sessions in which nobody is logged in, by a key. There is room for so many, and for fewer of one {@link Network}. For
 * a new one too many, the oldest goes of its own network when that is full, otherwise of the network that has the most: who
 * asks for many pushes out their own. Not for several threads at once.
 */
final class Visitors {
    private final int most;
    private final int mostOfOneNetwork;
    private final Map<String, Network> keys = new HashMap<>();
    /** The oldest sessions first; no network without any. */
    private final Map<Network, Map<String, WebSession>> sessions = new LinkedHashMap<>();

    /**
     * @param most how many there may be
     * @param mostOfOneNetwork how many of one network
     */
    Visitors(int most, int mostOfOneNetwork) {
        this.most = most;
        this.mostOfOneNetwork = mostOfOneNetwork;
    }

    Optional<WebSession> get(String key) {
        return Optional.ofNullable(keys.get(key))
                .map(network -> sessions.get(network).get(key));
    }

    void add(String key, WebSession session) {
        Network network = session.origin().network();
        if (of(network).size() >= mostOfOneNetwork) {
            removeOldest(network);
        } else if (keys.size() >= most) {
            removeOldest(largest());
        }
        keys.put(key, network);
        sessions.computeIfAbsent(network, first -> new LinkedHashMap<>()).put(key, session);
    }

    private Map<String, WebSession> of(Network network) {
        return sessions.getOrDefault(network, Map.of());
    }

    private Network largest() {
        return sessions.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .orElseThrow()
                .getKey();
    }

    private void removeOldest(Network network) {
        remove(of(network).keySet().iterator().next());
    }

    void remove(String key) {
        Network network = keys.remove(key);
        if (network != null) {
            of(network).remove(key);
            if (of(network).isEmpty()) {
                sessions.remove(network);
            }
        }
    }

    void remove(WebSession session) {
        of(session.origin().network()).entrySet().stream()
                .filter(entry -> entry.getValue() == session)
                .map(Map.Entry::getKey)
                .findFirst()
                .ifPresent(this::remove);
    }
}
