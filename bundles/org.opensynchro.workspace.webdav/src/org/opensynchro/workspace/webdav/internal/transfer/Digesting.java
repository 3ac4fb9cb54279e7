// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.webdav.internal.Messages;

/** Reads content for its checksum, or for sending it at once. */
final class Digesting {
    private static final int BUFFER = 64 * 1024;

    private Digesting() {}

    /** Continues {@code digest} with {@code length} bytes from {@code offset} on. */
    static void update(MessageDigest digest, Content content, long offset, long length) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = content.open(offset)) {
            for (long left = length; left > 0; ) {
                int read = in.readNBytes(buffer, 0, (int) Math.min(left, buffer.length));
                if (read == 0) {
                    throw new IOException(Messages.SourceShrank);
                }
                digest.update(buffer, 0, read);
                left -= read;
            }
        }
    }

    /** The checksum of all of {@code content}, read through unless it is known already. */
    static Checksum checksum(String algorithm, Content content) throws IOException {
        if (content.checksum().algorithm().equals(algorithm)) {
            return content.checksum();
        }
        MessageDigest digest = Checksum.newDigest(algorithm);
        update(digest, content, 0, content.size());
        return Checksum.of(algorithm, digest.digest());
    }

    /** All bytes of a small file, confirmed unchanged. */
    static byte[] read(Content content) throws IOException {
        byte[] bytes;
        try (InputStream in = content.open(0)) {
            bytes = in.readNBytes((int) content.size() + 1);
        }
        if (bytes.length < content.size()) {
            throw new IOException(Messages.SourceShrank);
        }
        content.confirmUnchanged();
        if (bytes.length > content.size()) {
            throw new IOException(Messages.SourceGrew);
        }
        return bytes;
    }
}
