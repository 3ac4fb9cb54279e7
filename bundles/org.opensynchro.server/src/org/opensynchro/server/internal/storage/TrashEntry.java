// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

/**
 * Something in the trash of an account.
 *
 * @param name names it there: its own name and when it was deleted
 * @param location where it was
 * @param deleted when, in seconds since 1970
 * @param entry what it is; a folder with all that it held
 */
public record TrashEntry(String name, EntryPath location, long deleted, Entry entry) {}
