// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;

/** An open file or folder. Files are read in small pieces, so that others can act in between. */
final class VirtualChannel extends FileChannel {
    private static final int PIECE = 8;

    private final Disk disk;
    private final Disturbance disturbance;
    private final String path;
    private final Inode inode;
    private final boolean writes;
    private long position;

    VirtualChannel(Disk disk, Disturbance disturbance, String path, Inode inode, boolean writes) {
        this.disk = disk;
        this.disturbance = disturbance;
        this.path = path;
        this.inode = inode;
        this.writes = writes;
        if (writes) {
            inode.writers++;
        }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int count = read(target, position);
        position += Math.max(0, count);
        return count;
    }

    @Override
    public int read(ByteBuffer target, long from) throws IOException {
        disturbance.before(Disturbance.Kind.READ, path);
        int count = (int) Math.min(Math.min(PIECE, target.remaining()), inode.content.length - from);
        if (count <= 0) {
            return target.hasRemaining() ? -1 : 0;
        }
        target.put(inode.content, (int) from, count);
        return count;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        disturbance.before(Disturbance.Kind.WRITE, path);
        int count = source.remaining();
        int end = (int) position + count;
        byte[] content = Arrays.copyOf(inode.content, Math.max(inode.content.length, end));
        source.get(content, (int) position, count);
        disk.write(inode, content);
        position = end;
        return count;
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        if (size < inode.content.length) {
            disturbance.before(Disturbance.Kind.WRITE, path);
            disk.write(inode, Arrays.copyOf(inode.content, (int) size));
        }
        position = Math.min(position, size);
        return this;
    }

    @Override
    public void force(boolean metadata) throws IOException {
        disturbance.before(Disturbance.Kind.FLUSH, path);
        if (inode.folder) {
            disk.flush(inode);
        } else {
            inode.force();
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public FileChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return inode.content.length;
    }

    @Override
    protected void implCloseChannel() {
        if (writes) {
            inode.writers--;
        }
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        return read(targets[offset]);
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        return write(sources[offset]);
    }

    @Override
    public long transferTo(long from, long count, WritableByteChannel target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long to, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer source, long to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long from, long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long from, long size, boolean shared) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock tryLock(long from, long size, boolean shared) {
        throw new UnsupportedOperationException();
    }
}
