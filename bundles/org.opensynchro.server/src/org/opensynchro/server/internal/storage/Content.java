// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

/**
 * The bytes of a file, which never change: a file that is written again gets another content.
 *
 * @param id which blob file holds the bytes; 0 for {@link #NONE}
 * @param size in bytes
 * @param sha1 SHA-1 checksum, lower-case hexadecimal
 * @param sha256 SHA-256 checksum, lower-case hexadecimal
 */
public record Content(long id, long size, String sha1, String sha256) {
    /** What a folder has. */
    public static final Content NONE = new Content(0, 0, "", "");
}
