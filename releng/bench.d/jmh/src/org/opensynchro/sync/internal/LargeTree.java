// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.opensynchro.sync.Ancestor;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.Replica;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.ReplicaListing;
import org.opensynchro.sync.Scope;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.internal.journal.SqliteJournal;
import org.opensynchro.sync.internal.local.LocalReplica;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.ItemPath;

/**
 * Passes of the whole engine over a large tree in which nothing has changed, here or online, beside {@code find -printf} on the
 * same tree. The tree and its journal are made when they are not there.
 */
public final class LargeTree {
    private static final int FOLDERS_TOGETHER = 100;
    private static final String PROVEN = "proven";

    private LargeTree() {}

    /** @param arguments a folder for tree and journal, the number of files, of files a folder, and of passes */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 4) {
            System.err.println("Needed: a folder, and the numbers of files, of files a folder, and of passes");
            System.exit(2);
        }
        Path home = Path.of(arguments[0]);
        int files = Integer.parseInt(arguments[1]);
        int perFolder = Integer.parseInt(arguments[2]);
        int passes = Integer.parseInt(arguments[3]);
        Path root = home.resolve("tree");
        if (Files.notExists(root)) {
            make(root, files, perFolder);
        }
        LocalReplica local = new LocalReplica(root, Clock.systemUTC());
        try (SqliteJournal journal = SqliteJournal.open(home.resolve("journal"))) {
            if (journal.root().isEmpty()) {
                long start = System.nanoTime();
                journal.changeScope(Scope.ALL.fingerprint());
                fill(journal, local, ItemPath.ROOT);
                Item folder = local.root();
                journal.putRoot(new Ancestor(folder, online(folder)));
                System.out.printf(Locale.ROOT, "journal filled in %.1f s%n", seconds(start));
            }
            for (int pass = 1; pass <= passes; pass++) {
                double find = find(root);
                double scan = pass(journal, local);
                System.out.printf(
                        Locale.ROOT,
                        "pass %d: %.2f s, find %.2f s, ratio %.2f, peak RSS %d MiB%n",
                        pass,
                        scan,
                        find,
                        scan / find,
                        peak());
            }
        }
    }

    private static void make(Path root, int files, int perFolder) throws IOException {
        for (int file = 0; file < files; file += perFolder) {
            int number = file / perFolder;
            Path folder = Files.createDirectories(
                    root.resolve("part " + number / FOLDERS_TOGETHER).resolve("folder " + number));
            for (int i = 0; i < perFolder; i++) {
                Files.createFile(folder.resolve("document " + i + ".txt"));
            }
        }
    }

    private static void fill(SqliteJournal journal, Replica local, ItemPath folder) throws ReplicaException {
        List<ItemPath> below = new ArrayList<>();
        for (Item item : local.list(folder).items()) {
            ItemPath path = folder.child(item.name());
            journal.put(path, new Ancestor(item, online(item)));
            if (item.isFolder()) {
                below.add(path);
            }
        }
        for (ItemPath path : below) {
            fill(journal, local, path);
        }
    }

    private static Item online(Item local) {
        return new Item(
                local.name(),
                local.kind(),
                local.size(),
                local.modifiedNanos(),
                "id" + local.id(),
                PROVEN,
                Checksum.NONE);
    }

    private static double pass(SqliteJournal journal, LocalReplica local) throws Exception {
        Parts parts = new Parts(
                journal,
                local,
                new Unchanged(online(local.root())),
                (small, large) -> {
                    throw new IllegalStateException("Something is to be transferred");
                },
                Clock.systemUTC(),
                duration -> {},
                new ConflictNames("bench", Clock.systemUTC(), ZoneOffset.UTC),
                new Cancellation());
        long start = System.nanoTime();
        Outcome outcome = new Run(parts, new Report(event -> {}), DeletionPolicy.ASK).run();
        double seconds = seconds(start);
        if (outcome != Outcome.IN_SYNC) {
            throw new IllegalStateException(outcome.toString());
        }
        return seconds;
    }

    private static double find(Path root) throws IOException, InterruptedException {
        long start = System.nanoTime();
        new ProcessBuilder("find", root.toString(), "-printf", "%y %s %T@ %C@ %i %p\\n")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return seconds(start);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(Arrays.asList(line.split("\\s+")).get(1)) >> 10)
                .findFirst()
                .orElse(0);
    }

    /** An online folder that proves with one listing that nothing changed in it. */
    private record Unchanged(Item folder) implements Replica {
        @Override
        public Side side() {
            return Side.ONLINE;
        }

        @Override
        public boolean tagsCoverSubtrees() {
            return true;
        }

        @Override
        public boolean idsAreGivenOnce() {
            return true;
        }

        @Override
        public Item root() {
            return folder;
        }

        @Override
        public ReplicaListing list(ItemPath path) {
            if (!path.isRoot()) {
                throw new IllegalStateException(path + " is listed, though nothing changed");
            }
            return new ReplicaListing(folder, List.of(), List.of());
        }

        @Override
        public Content read(ItemPath file, Item expected) {
            throw new IllegalStateException();
        }

        @Override
        public Item createFolder(ItemPath path) {
            throw new IllegalStateException();
        }

        @Override
        public Item create(ItemPath file, Content content) {
            throw new IllegalStateException();
        }

        @Override
        public Item replace(ItemPath file, Item expected, Content content) {
            throw new IllegalStateException();
        }

        @Override
        public Item move(ItemPath from, Item expected, ItemPath to) {
            throw new IllegalStateException();
        }

        @Override
        public void delete(ItemPath path, Item expected) {
            throw new IllegalStateException();
        }
    }
}
