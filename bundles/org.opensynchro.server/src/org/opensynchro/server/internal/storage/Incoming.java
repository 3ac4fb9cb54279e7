// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.io.InputStream;

/**
 * New content for a file.
 *
 * @param body its bytes, read once to the end
 * @param length how many bytes were announced; -1 if that is not known
 * @param modified the file's modification time, in seconds since 1970
 * @param check compares what was received with what was announced
 */
public record Incoming(InputStream body, long length, long modified, ContentCheck check) {}
