// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The default file system, with paths of its own so that a {@link FailingProvider} hears of everything. */
final class FailingFileSystem extends FileSystem {
    private static final FileSystem REAL = FileSystems.getDefault();

    private final FailingProvider provider;

    FailingFileSystem(FailingDisk disk) {
        provider = new FailingProvider(disk, this);
    }

    /** Tells the path behind one of ours. */
    private interface Wrapped {
        Path real();
    }

    static Path real(Path path) {
        return path instanceof Wrapped wrapped ? wrapped.real() : path;
    }

    Path wrap(Path real) {
        return (Path) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Path.class, Wrapped.class},
                (proxy, method, arguments) -> answer(real, method, arguments == null ? new Object[0] : arguments));
    }

    private Object answer(Path real, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "real":
                return real;
            case "getFileSystem":
                return this;
            case "iterator":
                return wrapAll(real).iterator();
            default:
                break;
        }
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = arguments[i] instanceof Path path ? real(path) : arguments[i];
        }
        try {
            Object result = method.invoke(real, arguments);
            return result instanceof Path path ? wrap(path) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private List<Path> wrapAll(Iterable<Path> paths) {
        return StreamSupport.stream(paths.spliterator(), false).map(this::wrap).toList();
    }

    Iterator<Path> wrapEach(Iterator<Path> paths) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return paths.hasNext();
            }

            @Override
            public Path next() {
                return wrap(paths.next());
            }
        };
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() throws IOException {
        throw new UnsupportedOperationException();
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
        return REAL.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return wrapAll(REAL.getRootDirectories());
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return REAL.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return REAL.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return wrap(REAL.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        PathMatcher matcher = REAL.getPathMatcher(syntaxAndPattern);
        return path -> matcher.matches(real(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        return REAL.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() throws IOException {
        return REAL.newWatchService();
    }
}
