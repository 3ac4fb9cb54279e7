// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

/**
 * A part of a file that is being uploaded.
 *
 * @param name its name in the upload's folder: a number, which tells its place
 * @param content its bytes
 * @param modified when it came, in seconds since 1970
 */
public record Chunk(String name, Content content, long modified) {}
