// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

/**
 * The lock that somebody asks for.
 *
 * @param kind what it is to bind
 * @param holder who is to hold it, as text for people
 * @param ownerXml the same as the client wrote it: a {@code DAV:owner} element, or empty
 * @param shared whether others may share it
 * @param deep whether it is to protect everything below a folder
 * @param seconds how long it is to last
 */
public record LockWish(
        EntryLock.Kind kind, String holder, String ownerXml, boolean shared, boolean deep, long seconds) {}
