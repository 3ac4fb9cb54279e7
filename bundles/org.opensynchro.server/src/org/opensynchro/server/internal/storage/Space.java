// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

/**
 * The room that an account has.
 *
 * @param used bytes of its files together
 * @param available bytes that can still be added, bounded by the quota and by the disk
 * @param limited whether the account has a quota
 */
public record Space(long used, long available, boolean limited) {}
