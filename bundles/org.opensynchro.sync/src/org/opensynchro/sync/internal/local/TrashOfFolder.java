// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opensynchro.sync.LocalTrash;
import org.opensynchro.sync.internal.local.SystemTrash.Thing;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.TrashedItem;

/** Lists and restores what {@link LocalTrashes} took from one folder, wherever it went. */
public final class TrashOfFolder implements LocalTrash {
    private static final String SYSTEM = "desktop/";
    private static final int MOST_NAMES = 10_000;

    private final Path root;
    private final WorkingFolder work;
    private final SystemTrash system;
    private final FolderFlush flush = new FolderFlush();

    TrashOfFolder(Path root, SystemTrash system) {
        this.root = root;
        this.work = new WorkingFolder(root);
        this.system = system;
    }

    /** See {@link LocalTrash#of}. */
    public static LocalTrash of(Path localRoot) {
        Path root = localRoot.toAbsolutePath().normalize();
        return new TrashOfFolder(root, FreedesktopTrash.ofUser(root, System.getenv()));
    }

    @Override
    public List<TrashedItem> list() throws IOException {
        List<TrashedItem> found = new ArrayList<>();
        for (Found one : all()) {
            Optional<TrashedItem> item = one.item();
            item.ifPresent(found::add);
        }
        return found;
    }

    @Override
    public ItemPath restore(TrashedItem item) throws IOException {
        Found found = all().stream()
                .filter(one -> one.id().equals(item.id()))
                .findFirst()
                .orElseThrow(() -> new NoSuchFileException(item.id()));
        ItemPath restored = restore(found.place(), found.path());
        if (found.thing().isPresent()) {
            system.forget(found.thing().get());
        } else {
            removeEmptyAbove(found.place());
        }
        return restored;
    }

    private List<Found> all() throws IOException {
        List<Found> found = new ArrayList<>();
        for (Path day : new Trash(work, work.trash(), Clock.systemUTC()).days()) {
            collect(day, day, true, found);
        }
        for (Path day : new Trash(work, work.replaced(), Clock.systemUTC()).days()) {
            collect(day, day, false, found);
        }
        for (Thing thing : system.list()) {
            pathOf(root.relativize(thing.original()))
                    .ifPresent(path -> found.add(new Found(
                            SYSTEM + thing.place().getFileName(),
                            path,
                            thing.place(),
                            thing.deleted().atZone(ZoneId.systemDefault()).toInstant(),
                            false,
                            Optional.of(thing))));
        }
        return found;
    }

    /** Files, and with {@code whole} the topmost of those folders that are no longer in the synchronized folder. */
    private void collect(Path day, Path folder, boolean whole, List<Found> found) throws IOException {
        for (Path entry : Found.entries(folder)) {
            Path below = day.relativize(entry);
            boolean parts = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                    && (!whole || Files.isDirectory(root.resolve(below), LinkOption.NOFOLLOW_LINKS));
            if (parts) {
                collect(day, entry, whole, found);
            } else {
                Optional<ItemPath> path = pathOf(below);
                if (path.isPresent()) {
                    String id = work.trash()
                            .getParent()
                            .relativize(entry)
                            .toString()
                            .replace('\\', '/');
                    LocalDate date = Trash.day(day).orElseThrow();
                    found.add(new Found(id, path.get(), entry, Found.moment(entry, date), !whole, Optional.empty()));
                }
            }
        }
    }

    /** Empty for what has a name that nothing synchronized can have. */
    private static Optional<ItemPath> pathOf(Path below) {
        ItemPath path = ItemPath.ROOT;
        try {
            for (Path name : below) {
                path = path.child(name.toString());
            }
            return path.isRoot() ? Optional.empty() : Optional.of(path);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private ItemPath restore(Path place, ItemPath path) throws IOException {
        ItemPath folder = ItemPath.ROOT;
        Path at = root;
        for (String name : path.parent().names()) {
            at = at.resolve(name);
            folder = folder.child(name);
            if (Files.notExists(at, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(at);
                flush.flush(at.getParent());
            } else if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
                folder = ItemPath.ROOT;
                at = root;
                break;
            }
        }
        for (int number = 0; number < MOST_NAMES; number++) {
            String name = RestoredNames.name(path.name(), number);
            try {
                AtomicMoves.moveToFree(place, at.resolve(name));
                flush.flush(at);
                return folder.child(name);
            } catch (FileAlreadyExistsException e) {
                if (number == MOST_NAMES - 1) {
                    throw e;
                }
            }
        }
        throw new FileAlreadyExistsException(at.resolve(path.name()).toString());
    }

    /** Removes what is empty now between a thing that was taken away and the folder of the day, that one included. */
    private void removeEmptyAbove(Path place) throws IOException {
        Path above = place.getParent();
        while (!above.equals(work.trash())
                && !above.equals(work.replaced())
                && Found.entries(above).isEmpty()) {
            Files.delete(above);
            above = above.getParent();
        }
    }
}
