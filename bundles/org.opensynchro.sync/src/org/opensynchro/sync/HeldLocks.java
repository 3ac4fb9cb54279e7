// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.opensynchro.sync.internal.locks.DurableLines;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Lock;

/**
 * The locks that the person holds on files of one synchronization through this computer, kept in its state folder, where
 * the program that synchronizes finds what another one has locked: it shows the tokens, refreshes the locks, and releases
 * them when it ends. For any thread and process.
 */
public final class HeldLocks {
    private final Path file;
    private final DurableLines lines;

    /** @param state the state folder of the synchronization; made when missing */
    public HeldLocks(Path state) {
        this.file = state.resolve("held-locks");
        this.lines = new DurableLines(file);
    }

    /**
     * All locks held, by the path of the file in the workspace.
     *
     * @throws IOException when it cannot be read
     */
    public Map<ItemPath, Lock> all() throws IOException {
        Map<ItemPath, Lock> held = new TreeMap<>();
        try {
            for (List<String> line : lines.read()) {
                Instant expiry = Instant.parse(line.get(3));
                held.put(ItemPath.of(line.get(0)), new Lock(line.get(2), Instant.EPOCH, expiry, true, line.get(1)));
            }
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("Not a list of locks: " + file, e);
        }
        return held;
    }

    /**
     * Remembers a lock that was taken or refreshed.
     *
     * @throws IOException when it cannot be kept
     */
    public void put(ItemPath online, Lock lock) throws IOException {
        change(held -> held.put(online, lock));
    }

    /**
     * Forgets a lock that was released or has gone.
     *
     * @throws IOException when that cannot be kept
     */
    public void remove(ItemPath online) throws IOException {
        change(held -> held.remove(online));
    }

    private synchronized void change(Consumer<Map<ItemPath, Lock>> change) throws IOException {
        Files.createDirectories(file.getParent());
        try (FileChannel guard = FileChannel.open(
                        file.resolveSibling("held-locks.guard"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = guard.lock()) {
            Map<ItemPath, Lock> held = all();
            change.accept(held);
            lines.write(held.entrySet().stream()
                    .map(one -> List.of(
                            one.getKey().toString(),
                            one.getValue().token(),
                            one.getValue().owner(),
                            one.getValue().expiry().toString()))
                    .toList());
        }
    }
}
