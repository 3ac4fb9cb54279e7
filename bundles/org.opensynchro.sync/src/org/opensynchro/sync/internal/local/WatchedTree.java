// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import com.sun.nio.file.ExtendedWatchEventModifier;
import io.methvin.watcher.hashing.FileHasher;
import io.methvin.watchservice.MacOSXListeningWatchService;
import io.methvin.watchservice.WatchablePath;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.opensynchro.sync.internal.exclusion.DefaultExclusions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A tree registered with the watch service of the system: as a whole where the system can (Windows, macOS), else folder by
 * folder (Linux). Java's own service on macOS only looks again and again; there FSEvents are used instead. Not thread-safe.
 */
final class WatchedTree {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedTree.class);
    private static final WatchEvent.Kind<?>[] ALL_KINDS = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE, StandardWatchEventKinds.ENTRY_MODIFY
    };

    private final Path root;
    private final WatchService service;
    private final boolean asWhole;
    private final Registration registration;

    /** Where each watched folder is now. A key itself tells only where its folder was when it was registered first. */
    private final Map<WatchKey, Path> folders = new HashMap<>();

    private WatchKey rootKey;

    /** Which folder the root was when it was registered; the system watches that one wherever it goes. */
    private Object watchedRoot;

    WatchedTree(Path root, WatchService service, boolean asWhole, Registration registration) {
        this.root = root;
        this.service = service;
        this.asWhole = asWhole;
        this.registration = registration;
    }

    /** A tree of which nothing is registered yet, with the service that suits this computer. */
    static WatchedTree of(Path root) throws IOException {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("mac")) {
            WatchService service = new MacOSXListeningWatchService(new WithoutReading());
            return new WatchedTree(root, service, true, f -> new WatchablePath(f).register(service, ALL_KINDS));
        }
        WatchService service = root.getFileSystem().newWatchService();
        return system.startsWith("windows")
                ? new WatchedTree(
                        root, service, true, f -> f.register(service, ALL_KINDS, ExtendedWatchEventModifier.FILE_TREE))
                : new WatchedTree(root, service, false, f -> f.register(service, ALL_KINDS));
    }

    /** A tree that cannot be watched. */
    static WatchedTree unwatched(Path root, IOException reason) {
        return new WatchedTree(root, new SilentWatchService(), true, folder -> {
            throw reason;
        });
    }

    WatchService service() {
        return service;
    }

    /**
     * Registers what is not registered yet.
     *
     * @throws IOException when the root is not there, or the system does not let so many folders be watched
     */
    void registerAll() throws IOException {
        if (asWhole) {
            register(root);
        } else {
            registerBelow(root);
        }
    }

    /**
     * Takes note of one event; what it says is new is registered as well.
     *
     * @return whether the event concerns anything that is synchronized
     * @throws IOException when the system does not let so many folders be watched
     */
    boolean accept(WatchKey key, WatchEvent<?> event) throws IOException {
        if (!(event.context() instanceof Path changed)) {
            // Events were lost, and with them perhaps new folders.
            registerAll();
            return true;
        }
        Path at = folders.getOrDefault(key, root).resolve(changed);
        for (Path name : root.relativize(at)) {
            if (IgnoredNames.contains(name.toString()) || DefaultExclusions.isLitter(name.toString())) {
                return false;
            }
        }
        boolean appeared = event.kind() == StandardWatchEventKinds.ENTRY_CREATE;
        if (appeared && !asWhole && Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
            registerBelow(at);
        }
        return true;
    }

    /** Lets a key tell further events, and forgets it when its folder is gone. */
    void reset(WatchKey key) {
        if (!key.reset()) {
            folders.remove(key);
        }
    }

    /** Whether the root itself is still watched; not so when it was removed, moved or unmounted. */
    boolean watchesRoot() {
        return rootKey != null && rootKey.isValid();
    }

    /**
     * Lets go of everything when another folder, or none, is now where the root was: it was moved, or a disk was mounted or
     * unmounted there. The system tells nothing of that.
     *
     * @return whether it is so
     */
    boolean abandonIfReplaced() {
        if (!watchesRoot() || Objects.equals(watchedRoot, identity(root))) {
            return false;
        }
        folders.keySet().forEach(WatchKey::cancel);
        folders.clear();
        rootKey.cancel();
        return true;
    }

    /** Which folder is at a path: null where there is none, and where the system does not tell them apart. */
    private static Object identity(Path folder) {
        try {
            return Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            return null;
        }
    }

    private void register(Path folder) throws IOException {
        Object before = folder.equals(root) ? identity(root) : null;
        WatchKey key = registration.register(folder);
        folders.put(key, folder);
        if (folder.equals(root)) {
            rootKey = key;
            watchedRoot = before;
        }
    }

    private void registerBelow(Path top) throws IOException {
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(root)
                        && IgnoredNames.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                try {
                    register(folder);
                } catch (NoSuchFileException | NotDirectoryException | AccessDeniedException e) {
                    return skip(folder, e);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                return skip(file, e);
            }
        });
    }

    private FileVisitResult skip(Path folder, IOException e) throws IOException {
        if (folder.equals(root)) {
            throw e;
        }
        LOG.debug("{} cannot be watched; the pass tells what is the matter with it", folder, e);
        return FileVisitResult.SKIP_SUBTREE;
    }

    /** How one folder is registered. */
    interface Registration {
        WatchKey register(Path folder) throws IOException;
    }

    /** Tells changed files by their time; the default is to read all of them. */
    private static final class WithoutReading implements MacOSXListeningWatchService.Config {
        @Override
        public FileHasher fileHasher() {
            return FileHasher.LAST_MODIFIED_TIME;
        }
    }
}
