// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import org.opensynchro.workspace.Throttle;

/** Streams that keep to a limit. */
final class ThrottledStreams {
    private ThrottledStreams() {}

    /** What is read from {@code in}, as fast as allowed. */
    static InputStream reading(InputStream in, Throttle throttle) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int one = in.read();
                await(throttle, one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = in.read(buffer, offset, length == 0 ? 0 : throttle.piece(length));
                await(throttle, Math.max(0, count));
                return count;
            }
        };
    }

    /** What is written goes to {@code out}, as fast as allowed. */
    static OutputStream writing(OutputStream out, Throttle throttle) {
        return new FilterOutputStream(out) {
            @Override
            public void write(int one) throws IOException {
                await(throttle, 1);
                out.write(one);
            }

            @Override
            public void write(byte[] buffer, int offset, int length) throws IOException {
                for (int done = 0; done < length; ) {
                    int piece = throttle.piece(length - done);
                    await(throttle, piece);
                    out.write(buffer, offset + done, piece);
                    done += piece;
                }
            }
        };
    }

    private static void await(Throttle throttle, int bytes) throws InterruptedIOException {
        try {
            throttle.await(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (InterruptedIOException) new InterruptedIOException("Interrupted while waiting").initCause(e);
        }
    }
}
