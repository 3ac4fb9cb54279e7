// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/**
 * Something that exists in an online folder but cannot be represented as an {@link OnlineItem}: a name that no path can
 * hold, a description the server could not give or gave twice. It counts as unknown, never as absent, and stops only
 * itself.
 *
 * @param name its name as far as it can be told, never empty
 * @param reason why it cannot be used, in words for the person
 */
public record UnusableItem(String name, String reason) {}
