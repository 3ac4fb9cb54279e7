// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalWatcherTest {
    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMillis(20);

    @TempDir
    Path root;

    private final Semaphore told = new Semaphore(0);
    private final List<String> degraded = new CopyOnWriteArrayList<>();
    private final List<LocalWatcher> watchers = new ArrayList<>();

    @AfterEach
    void stop() {
        watchers.forEach(LocalWatcher::close);
    }

    @Test
    void everyKindOfChangeIsTold() throws Exception {
        Files.createDirectories(root.resolve("f/g"));
        watch();

        Files.writeString(root.resolve("f/g/a"), "x");
        awaitTold();
        Files.writeString(root.resolve("f/g/a"), "changed");
        awaitTold();
        Files.move(root.resolve("f/g/a"), root.resolve("b"));
        awaitTold();
        Files.delete(root.resolve("b"));
        awaitTold();
        assertEquals(List.of(), degraded);
    }

    @Test
    void newFoldersAreWatchedWithAllBelow() throws Exception {
        watch();
        Files.createDirectories(root.resolve("f/g/h"));
        awaitTold();

        Files.writeString(root.resolve("f/g/h/a"), "x");
        awaitTold();
    }

    @Test
    void foldersThatMovedAreWatchedWhereTheyAre() throws Exception {
        Files.createDirectories(root.resolve("f/g"));
        watch();
        Files.move(root.resolve("f"), root.resolve("moved"));
        awaitTold();

        Files.createDirectory(root.resolve("moved/g/new"));
        awaitTold();
        Files.writeString(root.resolve("moved/g/new/a"), "x");
        awaitTold();
    }

    @Test
    void aFolderMovedInFromOutsideIsWatched() throws Exception {
        Path inside = Files.createDirectory(root.resolve("inside"));
        Files.createDirectories(root.resolve("outside/f/g"));
        watch(inside);
        Files.move(root.resolve("outside/f"), inside.resolve("f"));
        awaitTold();

        Files.writeString(inside.resolve("f/g/a"), "x");
        awaitTold();
    }

    @Test
    void whatIsNotSynchronizedIsNotTold() throws Exception {
        Files.createDirectories(root.resolve(".opensynchro/partial"));
        Files.createDirectory(root.resolve("f"));
        WatchedTree tree = WatchedTree.of(root);
        tree.registerAll();
        Files.createFile(root.resolve(".opensynchro/partial/1"));
        Files.createFile(root.resolve("~$letter.docx"));
        Files.createFile(root.resolve("f/.~lock.a.odt#"));
        Files.createFile(root.resolve("last"));

        List<String> relevant = new ArrayList<>();
        while (!relevant.contains("last")) {
            var key = tree.service().poll(30, TimeUnit.SECONDS);
            for (var event : key.pollEvents()) {
                if (tree.accept(key, event)) {
                    relevant.add(event.context().toString());
                }
            }
            tree.reset(key);
        }
        tree.service().close();

        assertEquals(List.of("last"), relevant.stream().distinct().toList());
    }

    @Test
    void whenEventsWereLostNewFoldersAreFoundAndAChangeIsAssumed() throws Exception {
        WatchedTree tree = WatchedTree.of(root);
        tree.registerAll();
        Path unseen = Files.createDirectory(root.resolve("unseen"));
        WatchKey key = tree.service().poll(30, TimeUnit.SECONDS);
        key.pollEvents();
        tree.reset(key);

        assertTrue(tree.accept(key, new LostEvents()));

        Files.createFile(unseen.resolve("a"));
        WatchKey below = tree.service().poll(30, TimeUnit.SECONDS);
        assertEquals("a", below.pollEvents().get(0).context().toString());
        tree.service().close();
    }

    /** What the system tells when it could not keep all events. */
    private record LostEvents() implements WatchEvent<Object> {
        @Override
        public WatchEvent.Kind<Object> kind() {
            return StandardWatchEventKinds.OVERFLOW;
        }

        @Override
        public int count() {
            return 1;
        }

        @Override
        public Object context() {
            return null;
        }
    }

    @Test
    void manyChangesAreToldAsFew() throws Exception {
        watch();
        for (int i = 0; i < 500; i++) {
            Files.createFile(root.resolve("file" + i));
        }
        awaitTold();

        assertTrue(told.availablePermits() < 20, "told " + told.availablePermits());
    }

    @Test
    void whereTheSystemLimitsWatchingChangesAreLookedForAtIntervals() throws Exception {
        Files.createDirectories(root.resolve("f"));
        var service = root.getFileSystem().newWatchService();
        WatchedTree limited = new WatchedTree(root, service, false, folder -> {
            if (!folder.equals(root)) {
                throw new IOException("User limit of inotify watches reached");
            }
            return folder.register(service, StandardWatchEventKinds.ENTRY_CREATE);
        });
        watchers.add(LocalWatcher.start(root, limited, told::release, degraded::add, SOON));

        awaitTold();
        awaitTold();
        assertEquals(1, degraded.size());
        assertTrue(degraded.get(0).contains(root.toString()));
    }

    @Test
    void whereTheSystemCannotWatchAtAllChangesAreLookedForAtIntervals() throws Exception {
        WatchedTree none = WatchedTree.unwatched(root, new IOException("not here"));
        watchers.add(LocalWatcher.start(root, none, told::release, degraded::add, SOON));

        awaitTold();
        awaitTold();
        assertEquals(1, degraded.size());
    }

    @Test
    void aRootThatComesBackIsWatchedAgain() throws Exception {
        Path disk = Files.createDirectory(root.resolve("disk"));
        watchers.add(LocalWatcher.start(disk, WatchedTree.of(disk), told::release, degraded::add, SOON));
        Files.delete(disk);
        awaitTold();
        Files.createDirectory(disk);
        awaitTold();
        Files.createFile(disk.resolve("a"));
        awaitTold();

        assertEquals(List.of(), degraded);
    }

    @Test
    void aFolderThatTookThePlaceOfTheRootIsWatchedAndTheOldOneNoLonger() throws Exception {
        Path disk = Files.createDirectory(root.resolve("disk"));
        watchers.add(LocalWatcher.start(disk, WatchedTree.of(disk), told::release, degraded::add, SOON));
        Path before = Files.move(disk, root.resolve("before"));
        Files.createDirectory(disk);
        awaitTold();

        Files.createDirectory(disk.resolve("f"));
        awaitTold();
        Files.createFile(disk.resolve("f/a"));
        awaitTold();
        Files.createFile(before.resolve("a"));
        assertFalse(told.tryAcquire(1, TimeUnit.SECONDS), "another folder's change was told");
    }

    @Test
    void aClosedWatcherTellsNothing() throws Exception {
        LocalWatcher watcher = LocalWatcher.start(root, WatchedTree.of(root), told::release, degraded::add, SOON);
        watcher.close();
        watcher.close();
        Files.createFile(root.resolve("a"));

        assertEquals(0, told.availablePermits());
    }

    private void watch() throws IOException {
        watch(root);
    }

    private void watch(Path folder) throws IOException {
        watchers.add(LocalWatcher.start(folder, WatchedTree.of(folder), told::release, degraded::add, NEVER));
    }

    /** Waits until a change is told, and forgets what else was told until then. */
    private void awaitTold() throws InterruptedException {
        assertTrue(told.tryAcquire(30, TimeUnit.SECONDS), "nothing was told");
        told.drainPermits();
    }
}
