// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.Content;

/**
 * Small content that was read already, so that it is neither read nor counted twice.
 *
 * @param source where it comes from
 * @param bytes all of it
 */
record ContentInMemory(Content source, byte[] bytes) implements Content {
    @Override
    public long size() {
        return source.size();
    }

    @Override
    public long modifiedMillis() {
        return source.modifiedMillis();
    }

    @Override
    public Checksum checksum() {
        return source.checksum();
    }

    @Override
    public String version() {
        return source.version();
    }

    @Override
    public InputStream open(long offset) {
        int from = Math.toIntExact(offset);
        return new ByteArrayInputStream(bytes, from, bytes.length - from);
    }

    @Override
    public void confirmUnchanged() throws IOException {
        source.confirmUnchanged();
    }
}
