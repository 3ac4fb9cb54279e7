// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

/**
 * Something in a folder that exists but cannot take part: it counts as unknown, never as absent.
 *
 * @param name its name as far as it can be told
 * @param reason what the person can understand and act on, naming the character or the cause
 * @param notable whether the person should see it as a problem; what is left out on principle is told once, and nothing is told
 *     without a reason
 */
public record Blocked(String name, String reason, boolean notable) {}
