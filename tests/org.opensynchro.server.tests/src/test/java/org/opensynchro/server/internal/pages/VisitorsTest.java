// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opensynchro.server.internal.audit.Audit;

class VisitorsTest {
    private final Visitors visitors = new Visitors(6, 4);

    /** The key begins with the last number of the address. */
    private WebSession add(String key) {
        Audit.Origin origin = new Audit.Origin("192.0.2." + key.charAt(0), "Test");
        WebSession session = new WebSession(origin, Instant.EPOCH, Optional.empty());
        visitors.add(key, session);
        return session;
    }

    private List<String> left(String... keys) {
        return Stream.of(keys).filter(key -> visitors.get(key).isPresent()).toList();
    }

    @Test
    void ofANetworkThatHasItsShareTheOldestGoesThoughThereIsRoom() {
        Stream.of("1a", "2a", "2b", "2c", "2d", "2e").forEach(this::add);
        assertEquals(List.of("1a", "2b", "2c", "2d", "2e"), left("1a", "2a", "2b", "2c", "2d", "2e"));
    }

    @Test
    void whenThereIsNoRoomTheOldestGoesOfTheNetworkThatHasTheMost() {
        Stream.of("1a", "2a", "3a", "3b", "3c", "2b", "4a").forEach(this::add);
        assertEquals(List.of("1a", "2a", "3b", "3c", "2b", "4a"), left("1a", "2a", "3a", "3b", "3c", "2b", "4a"));
    }

    @Test
    void whatWasRemovedLeavesRoom() {
        visitors.remove(add("1a"));
        add("1b");
        visitors.remove("1b");
        visitors.remove("1b");
        Stream.of("2a", "2b", "3a", "3b", "4a", "4b").forEach(this::add);
        assertEquals(List.of("2a", "2b", "3a", "3b", "4a", "4b"), left("1a", "1b", "2a", "2b", "3a", "3b", "4a", "4b"));
    }
}
