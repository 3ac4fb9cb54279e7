// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ItemFailedException;
import org.opensynchro.sync.Replica;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.ReplicaListing;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SurpriseException;
import org.opensynchro.sync.TrashSettings;
import org.opensynchro.sync.internal.locks.LockedFiles;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.ItemKind;
import org.opensynchro.workspace.ItemPath;

/**
 * The folder on this computer.
 *
 * <p>Before each change the item is looked at once more. A change of a folder's entries is flushed before a method returns.
 */
public final class LocalReplica implements Replica {
    private final LocalItems items;
    private final FoldersAhead folders;
    private final FileStorage storage;
    private final LocalTrashes trash;
    private final LocalReplacement replacement;
    private final LocalDeletion deletion;
    private final FolderFlush flush = new FolderFlush();
    private final Settling settling;
    private final Absences absences;

    /**
     * Makes a replica of a folder, which need not exist yet; removes leftovers of processes that were killed, and what has
     * been in the trash for long.
     *
     * @param root the folder; a link here, and only here, is followed
     * @param clock tells the time of this computer
     */
    public LocalReplica(Path root, InstantSource clock) {
        this(root, clock, LocalNames.ofThisComputer(), IncomingFile.Disk.PLAIN);
    }

    /**
     * Makes a replica with a trash of one's own choice, else as the other constructor does.
     *
     * @param root the folder; a link here, and only here, is followed
     * @param clock tells the time of this computer
     * @param trash where deleted files go
     */
    public LocalReplica(Path root, InstantSource clock, TrashSettings trash) {
        this(
                root,
                clock,
                LocalNames.ofThisComputer(),
                IncomingFile.Disk.PLAIN,
                trash,
                trash.desktop() ? FreedesktopTrash.ofUser(root, System.getenv()) : SystemTrash.NONE,
                FoldersAhead.threads());
    }

    LocalReplica(Path root, InstantSource clock, LocalNames names, IncomingFile.Disk disk) {
        this(root, clock, names, disk, TrashSettings.OWN, SystemTrash.NONE, FoldersAhead.threads());
    }

    /** @param readAhead reads one folder, at once or later */
    LocalReplica(Path root, InstantSource clock, Executor readAhead) {
        this(
                root,
                clock,
                LocalNames.ofThisComputer(),
                IncomingFile.Disk.PLAIN,
                TrashSettings.OWN,
                SystemTrash.NONE,
                readAhead);
    }

    LocalReplica(
            Path root,
            InstantSource clock,
            LocalNames names,
            IncomingFile.Disk disk,
            TrashSettings trashSettings,
            SystemTrash systemTrash,
            Executor readAhead) {
        WorkingFolder work = new WorkingFolder(root);
        this.items = new LocalItems(root, names, new ItemIdentity(root, work));
        this.folders = new FoldersAhead(new FolderReader(items), readAhead);
        this.trash = new LocalTrashes(root, work, trashSettings, systemTrash, clock);
        this.storage = new FileStorage(items, work, disk);
        this.replacement =
                new LocalReplacement(items, storage, trash, new StepwiseReplacement(root, items, work, trash, flush));
        this.deletion = new LocalDeletion(items, trash);
        this.settling = new Settling(clock, OpenFiles::writers);
        this.absences = new Absences(clock);
        work.removeLeftovers(clock.instant());
        trash.tidy();
    }

    /** Who may write the files. */
    public LockedFiles.WritePermissions permissions() {
        return new LocalPermissions(items);
    }

    @Override
    public Side side() {
        return Side.LOCAL;
    }

    @Override
    public boolean tagsCoverSubtrees() {
        return false;
    }

    @Override
    public boolean idsAreGivenOnce() {
        return items.tellsBirths();
    }

    @Override
    public Item root() throws ReplicaException {
        return items.root();
    }

    @Override
    public boolean isThere(ItemPath path, ItemKind kind) throws ReplicaException {
        return items.isThere(path, kind);
    }

    @Override
    public ReplicaListing list(ItemPath folder) throws ReplicaException {
        if (folder.isRoot()) {
            // Each look begins here; whoever looks compares the root with the one that is remembered.
            items.root();
            replacement.settle();
            absences.beginLook();
        }
        try {
            return folders.take(folder);
        } catch (ItemFailedException e) {
            if (folder.isRoot() && e.getCause() instanceof IOException cause) {
                throw items.rootUnusable(cause);
            }
            throw e;
        }
    }

    @Override
    public void prepareToList(List<ItemPath> next) {
        folders.prepare(next);
    }

    @Override
    public void endLook() {
        folders.end();
    }

    /** See {@link Settling}. */
    @Override
    public Duration untilSettled(ItemPath file, Item seen) throws ReplicaException {
        return settling.remaining(items.locate(file), seen);
    }

    /** See {@link Absences}. */
    @Override
    public Duration untilGone(ItemPath file) throws ReplicaException {
        return absences.remaining(items.locate(file));
    }

    @Override
    public Content read(ItemPath file, Item expected) throws ReplicaException {
        Path at = items.locate(file);
        items.confirm(file, at, expected);
        return new LocalContent(items, file, at, expected);
    }

    @Override
    public void makeDurable(ItemPath file) throws ReplicaException {
        try {
            flush.flush(items.locate(file).getParent());
        } catch (IOException e) {
            throw Failures.of(file, e);
        }
    }

    @Override
    public Item createFolder(ItemPath folder) throws ReplicaException {
        Path at = items.locateNew(folder);
        requireFree(folder, at);
        try {
            Files.createDirectory(at);
            flush.flush(at.getParent());
            // Somebody may have put a file there since.
            Item made = items.look(folder, at).filter(Item::isFolder).orElseThrow(() -> Failures.changed(folder));
            items.confirmRoot();
            return made;
        } catch (IOException e) {
            throw Failures.ofNew(folder, at, e);
        }
    }

    @Override
    public Item create(ItemPath file, Content content) throws ReplicaException {
        Path at = items.locateNew(file);
        requireFree(file, at);
        try (IncomingFile incoming = storage.receive(file, content)) {
            Item item = incoming.item(items);
            requireNotInterrupted(file);
            items.locate(file);
            requireFree(file, at);
            AtomicMoves.publish(incoming.temporary(), at);
            Item published = items.renamed(file, at, item);
            flush.flush(at.getParent());
            items.confirmRoot();
            return published;
        } catch (IOException e) {
            throw Failures.ofNew(file, at, e);
        }
    }

    @Override
    public Item replace(ItemPath file, Item expected, Content content) throws ReplicaException {
        Path at = items.locate(file);
        items.confirm(file, at, expected);
        try (IncomingFile incoming = storage.receive(file, content)) {
            FileStorage.copyPermissions(at, incoming.temporary());
            Item item = incoming.item(items);
            if (OpenFiles.isOpenForWriting(at)) {
                throw Failures.open(file);
            }
            requireNotInterrupted(file);
            items.locate(file);
            items.confirm(file, at, expected);
            replacement.replace(file, at, expected, incoming, item);
            Item published = items.renamed(file, at, item);
            flush.flush(at.getParent());
            return published;
        } catch (IOException e) {
            throw Failures.of(file, e);
        }
    }

    /** To be called after each pass: see {@link LocalTrashes#tidy}. */
    public void tidyTrash() {
        trash.tidy();
        trash.boundReplaced();
    }

    @Override
    public Item move(ItemPath from, Item expected, ItemPath to) throws ReplicaException {
        Path source = items.locate(from);
        Path target = items.locateNew(to);
        items.confirm(from, source, expected);
        try {
            if (isOtherSpelling(source, target)) {
                AtomicMoves.moveToAlike(source, target);
            } else {
                requireFree(to, target);
                AtomicMoves.moveToFree(source, target);
            }
            flush.flush(target.getParent());
            if (!source.getParent().equals(target.getParent())) {
                flush.flush(source.getParent());
            }
        } catch (FileAlreadyExistsException e) {
            throw Failures.taken(to, e);
        } catch (IOException e) {
            throw Failures.ofNew(to, target, e);
        }
        return items.renamed(to, target, expected.named(to.name()));
    }

    @Override
    public void delete(ItemPath path, Item expected) throws ReplicaException {
        Path at = items.locate(path);
        items.confirm(path, at, expected);
        try {
            deletion.delete(path, at, expected);
            flush.flush(at.getParent());
        } catch (IOException e) {
            throw Failures.of(path, e);
        }
    }

    /**
     * Whether the target is the source itself, on a disk that takes the two names for one. The folder tells: file keys do not
     * where each spelling that was asked for gets its own, as in some file systems in user space.
     */
    private static boolean isOtherSpelling(Path source, Path target) throws IOException {
        String from = source.getFileName().toString();
        String to = target.getFileName().toString();
        if (!source.getParent().equals(target.getParent())
                || from.equals(to)
                || !LocalNames.areAlike(from, to)
                || !Files.exists(target)) {
            return false;
        }
        Set<String> names = new HashSet<>();
        FolderEntries.of(source.getParent())
                .forEach(entry -> names.add(entry.getFileName().toString()));
        return names.contains(from) && !names.contains(to);
    }

    /** The last moment at which giving up leaves everything as it was. */
    private static void requireNotInterrupted(ItemPath path) throws SurpriseException {
        if (Thread.currentThread().isInterrupted()) {
            throw Failures.interrupted(path, null);
        }
    }

    private void requireFree(ItemPath path, Path at) throws ReplicaException {
        if (Files.notExists(at, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Optional<String> alike = storage.alikeIn(path, at);
        if (alike.isPresent()) {
            throw Failures.name(path, NLS.bind(Messages.LocalReplica_alike, alike.get()));
        }
        throw Failures.taken(path, null);
    }
}
