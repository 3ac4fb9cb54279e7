// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.Exclusions;
import org.opensynchro.sync.Scope;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SyncListener;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.sync.SynchronizationRefusedException;
import org.opensynchro.sync.SynchronizationSettings;
import org.opensynchro.sync.Synchronizer;
import org.opensynchro.sync.Synchronizers;
import org.opensynchro.sync.TrashSettings;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.webdav.WebdavConnector;

/** A computer with one synchronized folder, and a person who works in it. Files are saved long ago, so that they rest. */
final class Computer {
    /** Grows with every save, on all computers, so that no two saves look alike. */
    private static final AtomicLong SAVES = new AtomicLong();

    private static final Instant LONG_AGO = Instant.now().minus(Duration.ofDays(2));
    static final String USER = "alice";

    final Path folder;
    final List<SyncEvent> events = new CopyOnWriteArrayList<>();
    private final Path state;
    private final String name;
    private final ItemPath onlineRoot;
    private final URI server;
    private String password = "secret";
    private Duration poll = Duration.ofMillis(200);
    private Scope scope = Scope.ALL;
    private volatile SyncListener listener = event -> {};

    Computer(Path home, String name, URI server, String onlineRoot) throws IOException {
        this.folder = Files.createDirectories(home.resolve(name).resolve("files"));
        this.state = home.resolve(name).resolve("state");
        this.name = name;
        this.server = server;
        this.onlineRoot = ItemPath.of(onlineRoot);
    }

    /** Is told every event, on the thread that tells it. */
    void onEvent(SyncListener newListener) {
        listener = newListener;
    }

    void password(String newPassword) {
        password = newPassword;
    }

    /** Does not keep this folder from now on. */
    void keepsNot(String path) {
        scope = new Scope(Exclusions.DEFAULTS, Set.of(ItemPath.of(path)));
    }

    /** Hardly ever asks by itself whether something changed online. */
    void asksRarely() {
        poll = Duration.ofHours(1);
    }

    Path state() {
        return state;
    }

    Synchronizer open() throws SynchronizationRefusedException {
        return open(DeletionPolicy.ASK);
    }

    Synchronizer open(DeletionPolicy policy) throws SynchronizationRefusedException {
        SynchronizationSettings settings =
                new SynchronizationSettings(folder, onlineRoot, state, name, poll, policy, TrashSettings.OWN, scope);
        ConnectionSettings account = new ConnectionSettings(server, USER, password);
        return Synchronizers.open(settings, () -> new WebdavConnector().connect(account), event -> {
            events.add(event);
            listener.on(event);
        });
    }

    SyncSummary synchronize() throws SynchronizationRefusedException {
        return synchronize(DeletionPolicy.ASK);
    }

    SyncSummary synchronize(DeletionPolicy policy) throws SynchronizationRefusedException {
        events.clear();
        try (Synchronizer synchronizer = open(policy)) {
            return synchronizer.synchronizeOnce();
        }
    }

    void save(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO.plusSeconds(SAVES.incrementAndGet())));
    }

    void delete(String path) throws IOException {
        Files.delete(folder.resolve(path));
        rest(folder.resolve(path).getParent());
    }

    void rename(String from, String to) throws IOException {
        Files.createDirectories(folder.resolve(to).getParent());
        Files.move(folder.resolve(from), folder.resolve(to));
        rest(folder.resolve(from).getParent());
    }

    /** Lets what is gone from a folder be gone for long, so that nobody waits for a program to bring it back. */
    private static void rest(Path at) throws IOException {
        Files.setLastModifiedTime(at, FileTime.from(LONG_AGO));
    }

    String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    /** Every path that takes part, with its content; folders end with a slash. */
    Map<String, String> tree() throws IOException {
        Map<String, String> result = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(one -> !one.equals(folder))
                    .map(one -> folder.relativize(one))
                    .filter(one -> !one.startsWith(".opensynchro"))
                    .forEach(one -> result.put(
                            Files.isDirectory(folder.resolve(one)) ? one + "/" : one.toString(), contentOf(one)));
        }
        return result;
    }

    private String contentOf(Path path) {
        try {
            return Files.isDirectory(folder.resolve(path)) ? "" : Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T extends SyncEvent> List<T> events(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
