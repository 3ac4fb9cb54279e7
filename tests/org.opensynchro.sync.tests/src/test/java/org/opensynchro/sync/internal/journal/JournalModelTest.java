// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensynchro.sync.Ancestor;
import org.opensynchro.workspace.ItemPath;

/** Random changes, made to a journal and to a plain map, lead to the same. */
class JournalModelTest {
    private static final int STEPS = 600;

    @TempDir
    Path folder;

    private final TreeMap<ItemPath, Ancestor> model = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theJournalIsAMapOfPaths(long seed) {
        Random random = new Random(seed);
        Path file = folder.resolve("journal.db");
        SqliteJournal journal = SqliteJournal.open(file);
        for (int step = 0; step < STEPS; step++) {
            change(journal, random);
            if (random.nextInt(60) == 0) {
                journal.close();
                journal = SqliteJournal.open(file);
            }
            if (step % 20 == 0) {
                compare(journal);
            }
        }
        compare(journal);
        journal.close();
    }

    private void change(SqliteJournal journal, Random random) {
        ItemPath path = randomPath(random);
        switch (random.nextInt(8)) {
            case 0 -> {
                journal.remove(path);
                removeFromModel(path);
            }
            case 1 -> {
                if (model.isEmpty()) {
                    return;
                }
                ItemPath from = new ArrayList<>(model.keySet()).get(random.nextInt(model.size()));
                boolean ownFolder = from.startsWith(path);
                if (!path.startsWith(from) && !ownFolder) {
                    journal.move(from, path);
                    moveInModel(from, path);
                }
            }
            default -> {
                Ancestor ancestor = random.nextInt(3) == 0
                        ? Agreed.folder(path.name(), random.nextBoolean() ? "" : "\"t\"")
                        : Agreed.file(path.name(), random.nextInt(1000));
                journal.put(path, ancestor);
                if (ancestor.local().isFile()) {
                    removeFromModel(path);
                }
                model.put(path, ancestor);
            }
        }
    }

    private ItemPath randomPath(Random random) {
        List<ItemPath> folders = new ArrayList<>(List.of(ItemPath.ROOT));
        model.forEach((path, ancestor) -> {
            if (ancestor.local().isFolder()) {
                folders.add(path);
            }
        });
        return folders.get(random.nextInt(folders.size())).child("n" + random.nextInt(6));
    }

    private void removeFromModel(ItemPath path) {
        model.keySet().removeIf(p -> p.startsWith(path));
    }

    private void moveInModel(ItemPath from, ItemPath to) {
        removeFromModel(to);
        TreeMap<ItemPath, Ancestor> moved = new TreeMap<>();
        model.forEach((path, ancestor) -> {
            if (path.startsWith(from)) {
                ItemPath at = to.resolve(path.relativeTo(from));
                moved.put(
                        at,
                        new Ancestor(
                                ancestor.local().named(at.name()),
                                ancestor.online().named(at.name())));
            }
        });
        removeFromModel(from);
        model.putAll(moved);
    }

    private void compare(SqliteJournal journal) {
        TreeMap<ItemPath, Ancestor> found = new TreeMap<>();
        collect(journal, ItemPath.ROOT, found);
        assertEquals(model, found);
        long folders = model.values().stream().filter(a -> a.local().isFolder()).count();
        assertEquals(folders, journal.folderCount());
        assertEquals(model.size() - folders, journal.fileCount());
        assertEquals(
                model.values().stream()
                        .filter(a -> a.local().isFolder() && a.online().tag().isEmpty())
                        .count(),
                journal.unprovenFolderCount());
    }

    private static void collect(SqliteJournal journal, ItemPath folder, TreeMap<ItemPath, Ancestor> found) {
        for (Ancestor child : journal.children(folder)) {
            ItemPath path = folder.child(child.name());
            assertEquals(child, journal.find(path).orElseThrow());
            found.put(path, child);
            if (child.local().isFolder()) {
                collect(journal, path, found);
            }
        }
    }
}
