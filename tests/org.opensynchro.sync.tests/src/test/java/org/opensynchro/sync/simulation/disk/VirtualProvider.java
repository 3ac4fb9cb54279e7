// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation.disk;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.opensynchro.sync.internal.local.SimulatedProvider;

/** Turns the calls of {@code java.nio.file} into what they do on a virtual disk, each after its disturbance. */
final class VirtualProvider extends SimulatedProvider {
    private final VirtualFileSystem system;
    private final Disk disk;
    private final Disturbance disturbance;

    VirtualProvider(VirtualFileSystem system, Disk disk, Disturbance disturbance) {
        this.system = system;
        this.disk = disk;
        this.disturbance = disturbance;
    }

    private static List<String> names(Path path) {
        return ((VirtualPath) path).names();
    }

    private void reads(Path path) throws IOException {
        disturbance.before(Disturbance.Kind.READ, path.toString());
    }

    private void writes(Path path) throws IOException {
        disturbance.before(Disturbance.Kind.WRITE, path.toString());
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        Inode known = disk.find(names(path));
        boolean creates = options.contains(StandardOpenOption.CREATE_NEW)
                || options.contains(StandardOpenOption.CREATE) && known == null;
        boolean written = options.contains(StandardOpenOption.WRITE);
        // A folder is opened to be flushed, and others wait for that; nothing else of the same program can come in
        // between.
        boolean flushes = known != null && known.folder;
        Disturbance.Kind kind =
                creates ? Disturbance.Kind.WRITE : flushes ? Disturbance.Kind.FLUSH : Disturbance.Kind.READ;
        disturbance.before(kind, path.toString());
        Inode inode = creates ? disk.make(names(path), false) : disk.get(names(path));
        return new VirtualChannel(disk, disturbance, path.toString(), inode, written);
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        reads(folder);
        return new VirtualListing(disturbance, (VirtualPath) folder, disk.folder(names(folder)), filter);
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        writes(folder);
        disk.make(names(folder), true);
    }

    @Override
    public void delete(Path path) throws IOException {
        writes(path);
        disk.remove(names(path));
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        writes(target);
        List<CopyOption> given = List.of(options);
        boolean replacing =
                given.contains(StandardCopyOption.REPLACE_EXISTING) || given.contains(StandardCopyOption.ATOMIC_MOVE);
        disk.rename(names(source), names(target), replacing);
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        if (!disk.traits().hardLinks()) {
            throw new UnsupportedOperationException();
        }
        writes(link);
        disk.link(names(link), disk.get(names(existing)));
    }

    @Override
    protected boolean renameToFree(Path from, Path to) throws IOException {
        if (!disk.traits().nativeRenames()) {
            return false;
        }
        writes(to);
        disk.rename(names(from), names(to), false);
        return true;
    }

    @Override
    protected boolean exchange(Path one, Path other) throws IOException {
        if (!disk.traits().nativeRenames()) {
            return false;
        }
        writes(other);
        disk.exchange(names(one), names(other));
        return true;
    }

    @Override
    public boolean isOpenForWriting(Path file) {
        Inode inode = disk.find(names(file));
        return inode != null && inode.writers > 0;
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        reads(one);
        return disk.get(names(one)) == disk.get(names(other));
    }

    @Override
    public boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    @Override
    public FileStore getFileStore(Path path) {
        return new VirtualStore();
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        reads(path);
        disk.get(names(path));
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return type == BasicFileAttributeView.class ? type.cast(new View(path)) : null;
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        if (type != BasicFileAttributes.class) {
            throw new UnsupportedOperationException(type.getName());
        }
        reads(path);
        return type.cast(attributes(path));
    }

    private VirtualAttributes attributes(Path path) throws IOException {
        return VirtualAttributes.of(disk.get(names(path)), disk.traits());
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String wanted, LinkOption... options) throws IOException {
        if (!wanted.startsWith("unix:")) {
            throw new UnsupportedOperationException(wanted);
        }
        reads(path);
        return attributes(path).unix();
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new UnsupportedOperationException(attribute);
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getScheme() {
        return "virtual";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }

    private final class View implements BasicFileAttributeView {
        private final Path path;

        View(Path path) {
            this.path = path;
        }

        @Override
        public String name() {
            return "basic";
        }

        @Override
        public BasicFileAttributes readAttributes() throws IOException {
            return VirtualProvider.this.readAttributes(path, BasicFileAttributes.class);
        }

        @Override
        public void setTimes(FileTime modified, FileTime accessed, FileTime created) throws IOException {
            writes(path);
            Inode inode = disk.get(names(path));
            long nanos = modified.to(TimeUnit.NANOSECONDS);
            inode.modified = nanos - Math.floorMod(nanos, disk.traits().granularityNanos());
            inode.changed = disk.now();
        }
    }
}
