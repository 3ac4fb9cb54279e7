// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

/**
 * A file or folder as it is at one moment.
 *
 * @param id stable for as long as the entry exists, through renames, moves and new content; never used again
 * @param parent the id of the folder that holds it; 0 for the root of an account
 * @param name its name there; empty for the root
 * @param folder whether it is a folder
 * @param revision the number of the last change to the entry or, for a folder, to anything below it
 * @param size in bytes; of a folder, of all files below it
 * @param modified seconds since 1970; of a folder, of the last change below it
 * @param created seconds since 1970
 * @param content of a file, its content; of a folder, {@link Content#NONE}
 */
public record Entry(
        long id,
        long parent,
        String name,
        boolean folder,
        long revision,
        long size,
        long modified,
        long created,
        Content content) {}
