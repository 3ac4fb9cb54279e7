// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.Content;

/** Content in memory that can break while it is read, and can claim to have changed. */
final class TestContent implements Content {
    static final long MODIFIED = 1_700_000_000_000L;

    private final byte[] bytes;
    private final AtomicLong bytesRead = new AtomicLong();
    private final AtomicLong breaksAfter = new AtomicLong(Long.MAX_VALUE);
    private final AtomicBoolean changed = new AtomicBoolean();
    private final AtomicReference<String> version = new AtomicReference<>("");

    private TestContent(byte[] bytes) {
        this.bytes = bytes;
    }

    static TestContent of(String text) {
        return new TestContent(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Random bytes, the same for the same size. */
    static TestContent ofSize(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return new TestContent(bytes);
    }

    /** The same but for the first byte, of the same size and time. */
    TestContent edited() {
        byte[] other = bytes.clone();
        other[0]++;
        return new TestContent(other);
    }

    /** The source tells its versions apart, although size and time are the same. */
    TestContent inVersion(String name) {
        version.set(name);
        return this;
    }

    /** From now on the source is no longer what was described. */
    TestContent change() {
        changed.set(true);
        return this;
    }

    /** Reading fails once this many bytes were read in all. */
    TestContent breakingAfter(long count) {
        breaksAfter.set(count);
        return this;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public long modifiedMillis() {
        return MODIFIED;
    }

    @Override
    public Checksum checksum() {
        return Checksum.NONE;
    }

    @Override
    public String version() {
        return version.get();
    }

    @Override
    public InputStream open(long offset) {
        InputStream in = new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset);
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] buffer, int start, int length) throws IOException {
                int read = super.read(buffer, start, length);
                if (bytesRead.addAndGet(Math.max(read, 0)) > breaksAfter.get()) {
                    throw new IOException("the disk is gone");
                }
                return read;
            }
        };
    }

    @Override
    public void confirmUnchanged() throws IOException {
        if (changed.get()) {
            throw new IOException("the file changed while it was read");
        }
    }
}
