// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.Content;

/** Content that comes from memory, announced rightly or wrongly, with something that happens before its end. */
record TestContent(byte[] bytes, long size, long modifiedMillis, Checksum checksum, Happening last) implements Content {
    static final long MODIFIED = 1_600_000_000_123L;

    static TestContent of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new TestContent(bytes, bytes.length, MODIFIED, Checksum.NONE, () -> {});
    }

    TestContent withSize(long announced) {
        return new TestContent(bytes, announced, modifiedMillis, checksum, last);
    }

    TestContent withTime(long millis) {
        return new TestContent(bytes, size, millis, checksum, last);
    }

    TestContent withChecksum(Checksum announced) {
        return new TestContent(bytes, size, modifiedMillis, announced, last);
    }

    /** Content during whose last check something happens elsewhere. */
    TestContent meanwhile(Happening happening) {
        return new TestContent(bytes, size, modifiedMillis, checksum, happening);
    }

    Checksum sha1() {
        return checksumBy("SHA1");
    }

    Checksum checksumBy(String algorithm) {
        return Checksum.of(algorithm, Checksum.newDigest(algorithm).digest(bytes));
    }

    @Override
    public InputStream open(long offset) {
        return new ByteArrayInputStream(bytes, (int) offset, bytes.length);
    }

    @Override
    public void confirmUnchanged() throws IOException {
        last.happen();
    }

    /** Something that happens while content travels. */
    interface Happening {
        void happen() throws IOException;
    }
}
