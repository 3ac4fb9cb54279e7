// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import org.opensynchro.sync.internal.local.FailingDisk.Effect;

/** A channel of a real file whose writing and forcing pass by a {@link FailingDisk}. */
final class FailingChannel extends FileChannel {
    private final FileChannel real;
    private final FailingDisk disk;
    private final Path path;
    private final Effect force;

    FailingChannel(FileChannel real, FailingDisk disk, Path path, Effect force) {
        this.real = real;
        this.disk = disk;
        this.path = path;
        this.force = force;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return disk.perform(Effect.WRITE, path, () -> real.write(source));
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        return disk.perform(Effect.WRITE, path, () -> real.write(source, position));
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        return disk.perform(Effect.WRITE, path, () -> real.write(sources, offset, length));
    }

    @Override
    public void force(boolean metaData) throws IOException {
        disk.perform(force, path, () -> {
            real.force(metaData);
            return null;
        });
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return real.read(target);
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        return real.read(targets, offset, length);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        return real.read(target, position);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long newPosition) throws IOException {
        real.position(newPosition);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        real.truncate(size);
        return this;
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        return real.transferTo(position, count, target);
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
        return disk.perform(Effect.WRITE, path, () -> real.transferFrom(source, position, count));
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        return real.map(mode, position, size);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return real.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }
}
