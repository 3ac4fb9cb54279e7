// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/**
 * How much of the network transfers may use. Connections that are given the same object share its limits.
 *
 * @param upload limits what is sent
 * @param download limits what is received
 */
public record Bandwidth(Throttle upload, Throttle download) {
    /** All there is; limits may be set later. */
    public static Bandwidth unlimited() {
        return of(Throttle.UNLIMITED, Throttle.UNLIMITED);
    }

    /** Limits in bytes a second, or {@link Throttle#UNLIMITED}. */
    public static Bandwidth of(long upload, long download) {
        return new Bandwidth(new Throttle(upload), new Throttle(download));
    }
}
