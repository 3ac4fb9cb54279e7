// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.ItemPath;

/** The bytes of one local file, as long as it stays what it was expected to be. */
final class LocalContent implements Content {
    private final LocalItems items;
    private final ItemPath path;
    private final Path file;
    private final Item expected;

    LocalContent(LocalItems items, ItemPath path, Path file, Item expected) {
        this.items = items;
        this.path = path;
        this.file = file;
        this.expected = expected;
    }

    @Override
    public long size() {
        return expected.size();
    }

    @Override
    public long modifiedMillis() {
        return Math.floorDiv(expected.modifiedNanos(), TimeUnit.MILLISECONDS.toNanos(1));
    }

    @Override
    public Checksum checksum() {
        return expected.checksum();
    }

    /** Which file it is and when it last changed, to the nanosecond and, where the system tells, as it alone can set it. */
    @Override
    public String version() {
        return expected.id() + '@' + expected.modifiedNanos() + '@' + expected.tag();
    }

    @Override
    public InputStream open(long offset) throws IOException {
        confirmUnchanged();
        try {
            SeekableByteChannel channel =
                    Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
            return Channels.newInputStream(channel.position(offset));
        } catch (IOException e) {
            throw asIOException(Failures.of(path, e));
        }
    }

    @Override
    public void confirmUnchanged() throws IOException {
        try {
            items.confirm(path, file, expected);
        } catch (ReplicaException e) {
            throw asIOException(e);
        }
    }

    private static IOException asIOException(ReplicaException e) {
        return new IOException(e.getMessage(), e);
    }
}
