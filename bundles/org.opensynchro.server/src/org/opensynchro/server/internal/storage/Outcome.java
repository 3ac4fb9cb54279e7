// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

/**
 * What a durable change led to.
 *
 * @param entry the entry as it is now
 * @param created whether there was nothing at its path before
 */
public record Outcome(Entry entry, boolean created) {}
