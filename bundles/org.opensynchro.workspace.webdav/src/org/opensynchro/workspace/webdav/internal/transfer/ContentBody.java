// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import org.opensynchro.network.RequestBody;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.webdav.internal.Messages;

/**
 * Streams a range of a file into a request and digests it on the way. The last bytes of the file are sent only after the
 * content was confirmed unchanged: until then the server has an incomplete request, which it discards.
 */
final class ContentBody implements RequestBody {
    static final String TYPE = "application/octet-stream";
    private static final int BUFFER = 64 * 1024;

    private final Content content;
    private final long offset;
    private final long length;
    private final MessageDigest before;
    private MessageDigest after;

    /**
     * @param content the file
     * @param offset where the range begins
     * @param length number of bytes in the range
     * @param before the digest of what precedes the range; not changed
     */
    ContentBody(Content content, long offset, long length, MessageDigest before) {
        this.content = content;
        this.offset = offset;
        this.length = length;
        this.before = before;
        this.after = before;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        MessageDigest digest = copy(before);
        byte[] buffer = new byte[Math.clamp(length, 1, BUFFER)];
        try (InputStream in = open()) {
            for (long left = length; left > 0; ) {
                int read = read(in, buffer, (int) Math.min(left, buffer.length));
                digest.update(buffer, 0, read);
                left -= read;
                if (left == 0 && offset + length == content.size()) {
                    confirm();
                }
                out.write(buffer, 0, read);
            }
        }
        after = digest;
    }

    /** The digest of everything up to the end of the range, once it was written. */
    MessageDigest after() {
        return copy(after);
    }

    private InputStream open() throws SourceException {
        try {
            return content.open(offset);
        } catch (IOException e) {
            throw new SourceException(e);
        }
    }

    private static int read(InputStream in, byte[] buffer, int wanted) throws SourceException {
        try {
            int read = in.readNBytes(buffer, 0, wanted);
            if (read < wanted) {
                throw new IOException(Messages.SourceShrank);
            }
            return read;
        } catch (IOException e) {
            throw new SourceException(e);
        }
    }

    private void confirm() throws SourceException {
        try {
            content.confirmUnchanged();
        } catch (IOException e) {
            throw new SourceException(e);
        }
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The platform's digests can be copied", e);
        }
    }
}
