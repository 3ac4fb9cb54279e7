// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.Content;

/**
 * Content whose bytes are counted on their way, which stops when the run is stopped, and which remembers whether it was
 * the source that failed, so that a failed transfer is blamed on the right side.
 */
final class MeteredContent implements Content {
    private final Content content;
    private final Cancellation cancellation;
    private final Meter meter;
    private volatile IOException failure;

    /** Is told what was read. */
    @FunctionalInterface
    interface Meter {
        /**
         * Some bytes were read.
         *
         * @param position bytes of the content before and including these
         * @param count how many were read
         */
        void read(long position, int count);
    }

    /** @param meter is told each read */
    MeteredContent(Content content, Cancellation cancellation, Meter meter) {
        this.content = content;
        this.cancellation = cancellation;
        this.meter = meter;
    }

    /** Throws what the source failed with, if it did. */
    void throwFailure() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public long size() {
        return content.size();
    }

    @Override
    public long modifiedMillis() {
        return content.modifiedMillis();
    }

    @Override
    public Checksum checksum() {
        return content.checksum();
    }

    @Override
    public String version() {
        return content.version();
    }

    @Override
    public InputStream open(long offset) throws IOException {
        failure = null;
        try {
            return new MeteredStream(content.open(offset), offset);
        } catch (IOException e) {
            throw remember(e);
        }
    }

    @Override
    public void confirmUnchanged() throws IOException {
        try {
            content.confirmUnchanged();
        } catch (IOException e) {
            throw remember(e);
        }
    }

    private IOException remember(IOException e) {
        failure = e;
        return e;
    }

    private final class MeteredStream extends FilterInputStream {
        private long position;

        MeteredStream(InputStream in, long offset) {
            super(in);
            position = offset;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            cancellation.check();
            try {
                int count = in.read(buffer, offset, length);
                if (count > 0) {
                    position += count;
                    meter.read(position, count);
                }
                return count;
            } catch (IOException e) {
                throw remember(e);
            }
        }
    }
}
