// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Several files read as one. All are open from the beginning, so that they stay readable when they are deleted. For one
 * thread at a time.
 */
final class JoinedChannel implements SeekableByteChannel {
    private final List<FileChannel> files = new ArrayList<>();
    /** Where each file ends, counted from the beginning of the first. */
    private final List<Long> ends = new ArrayList<>();

    private long position;
    private boolean open = true;

    private JoinedChannel() {}

    /**
     * Opens files.
     *
     * @param paths the files, in order
     * @throws IOException if one of them cannot be opened; none is open then
     */
    static JoinedChannel open(List<Path> paths) throws IOException {
        JoinedChannel joined = new JoinedChannel();
        try {
            for (Path path : paths) {
                joined.add(FileChannel.open(path, StandardOpenOption.READ));
            }
            return joined;
        } catch (IOException | RuntimeException e) {
            joined.close();
            throw e;
        }
    }

    private void add(FileChannel file) throws IOException {
        files.add(file);
        ends.add(size() + file.size());
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        requireOpen();
        for (int index = 0; index < files.size(); index++) {
            if (position < ends.get(index)) {
                long start = index == 0 ? 0 : ends.get(index - 1);
                int count = files.get(index).read(target, position - start);
                position += Math.max(count, 0);
                return count;
            }
        }
        return -1;
    }

    @Override
    public long position() throws IOException {
        requireOpen();
        return position;
    }

    @Override
    public SeekableByteChannel position(long wanted) throws IOException {
        requireOpen();
        if (wanted < 0) {
            throw new IllegalArgumentException("A position before the beginning: " + wanted);
        }
        position = wanted;
        return this;
    }

    @Override
    public long size() {
        return ends.isEmpty() ? 0 : ends.getLast();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    private void requireOpen() throws ClosedChannelException {
        if (!open) {
            throw new ClosedChannelException();
        }
    }

    /** Closes every file, also when closing one of them fails. */
    @Override
    public void close() throws IOException {
        open = false;
        IOException failure = null;
        for (FileChannel file : files) {
            try {
                file.close();
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
