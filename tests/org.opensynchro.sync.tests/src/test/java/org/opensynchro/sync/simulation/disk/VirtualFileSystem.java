// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation.disk;

import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A virtual disk as a program sees it through {@code java.nio.file}, one call after the other. */
public final class VirtualFileSystem extends FileSystem {
    private final VirtualProvider provider;
    private final Disk disk;

    /** @param disturbance comes before each call */
    public VirtualFileSystem(Disk disk, Disturbance disturbance) {
        this.disk = disk;
        this.provider = new VirtualProvider(this, disk, disturbance);
    }

    VirtualPath path(boolean absolute, List<String> names) {
        return new VirtualPath(this, absolute, names);
    }

    @Override
    public Path getPath(String first, String... more) {
        String text = String.join(
                "/", Stream.concat(Stream.of(first), Arrays.stream(more)).toList());
        List<String> names =
                Arrays.stream(text.split("/")).filter(name -> !name.isEmpty()).toList();
        return path(text.startsWith("/"), names);
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return "/";
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of(path(true, List.of()));
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of(new VirtualStore());
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return disk.traits().changeMarks() ? Set.of("basic", "unix") : Set.of("basic");
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher(syntaxAndPattern);
        return path -> matcher.matches(Path.of(path.toString()));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException();
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException();
    }
}
