// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

/**
 * Something in a folder that exists but cannot take part: it counts as unknown, never as absent.
 *
 * @param name its name as far as it can be told
 * @param reason what the person can understand and act on, naming the character or the cause
 * @param notable whether the person should see it as a problem; links and temporary files are left out quietly
 */
public record Blocked(String name, String reason, boolean notable) {}
