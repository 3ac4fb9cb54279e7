// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.time.Duration;

/**
 * How long to wait for a server.
 *
 * @param connect until a connection stands, TLS included
 * @param answer between two bytes of an answer, the first one included
 * @param longAnswer the same for requests that make the server work on a large file before it answers
 */
public record Timeouts(Duration connect, Duration answer, Duration longAnswer) {
    /** What serves a person on a slow line and a busy server. */
    public static final Timeouts DEFAULT =
            new Timeouts(Duration.ofSeconds(15), Duration.ofSeconds(120), Duration.ofMinutes(30));
}
