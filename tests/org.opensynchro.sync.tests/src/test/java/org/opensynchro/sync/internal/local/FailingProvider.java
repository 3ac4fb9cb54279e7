// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.opensynchro.sync.internal.local.FailingDisk.Effect;

/** Hands everything on to the default file system; what changes the disk passes by a {@link FailingDisk}. */
final class FailingProvider extends FileSystemProvider implements SystemCalls {
    private static final FileSystemProvider REAL = FileSystems.getDefault().provider();

    private final FailingDisk disk;
    private final FailingFileSystem files;

    FailingProvider(FailingDisk disk, FailingFileSystem files) {
        this.disk = disk;
        this.files = files;
    }

    private static Path real(Path path) {
        return FailingFileSystem.real(path);
    }

    /** Does something that has no result. */
    private void perform(Effect effect, Path item, Change change) throws IOException {
        disk.perform(effect, item, () -> {
            change.run();
            return null;
        });
    }

    private interface Change {
        void run() throws IOException;
    }

    @Override
    public boolean rename(NativeRename.Kind kind, Path from, Path to) throws IOException {
        boolean exchange = kind == NativeRename.Kind.EXCHANGE;
        if (exchange && !disk.exchanges()) {
            return false;
        }
        Effect effect = exchange ? Effect.EXCHANGE : Effect.RENAME;
        return disk.perform(effect, to, () -> NativeRename.run(kind, real(from), real(to)));
    }

    @Override
    public boolean isOpenForWriting(Path file) {
        return OpenFiles.isOpenForWriting(real(file));
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        if (!options.contains(StandardOpenOption.WRITE)) {
            FileChannel channel = REAL.newFileChannel(real(path), options, attributes);
            return Files.isDirectory(real(path))
                    ? new FailingChannel(channel, disk, path, Effect.FLUSH_FOLDER)
                    : channel;
        }
        FileChannel channel =
                disk.perform(Effect.CREATE_FILE, path, () -> REAL.newFileChannel(real(path), options, attributes));
        return new FailingChannel(channel, disk, path, Effect.FORCE);
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        DirectoryStream<Path> entries =
                REAL.newDirectoryStream(real(folder), entry -> filter.accept(files.wrap(entry)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return files.wrapEach(entries.iterator());
            }

            @Override
            public void close() throws IOException {
                entries.close();
            }
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        perform(Effect.MAKE_FOLDER, folder, () -> REAL.createDirectory(real(folder), attributes));
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        perform(Effect.RENAME, link, () -> REAL.createLink(real(link), real(existing)));
    }

    @Override
    public void delete(Path path) throws IOException {
        perform(Effect.DELETE, path, () -> REAL.delete(real(path)));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        perform(Effect.WRITE, target, () -> REAL.copy(real(source), real(target), options));
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        perform(Effect.RENAME, target, () -> REAL.move(real(source), real(target), options));
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        perform(Effect.SET_ATTRIBUTE, path, () -> REAL.setAttribute(real(path), attribute, value, options));
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return REAL.isSameFile(real(one), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return REAL.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return REAL.getFileStore(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        REAL.checkAccess(real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return REAL.getFileAttributeView(real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return REAL.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return REAL.readAttributes(real(path), attributes, options);
    }

    @Override
    public String getScheme() {
        return "failing";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }
}
