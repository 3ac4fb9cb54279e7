// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.opensynchro.sync.internal.local.SystemTrash.Thing;
import org.opensynchro.workspace.ItemKind;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.TrashedItem;

/**
 * Something found in a trash of this computer.
 *
 * @param id names it among all that is found
 * @param path where it was in the synchronized folder
 * @param place where it is
 * @param deleted when it came
 * @param olderVersion whether it is a version that a newer one replaced
 * @param thing what the trash of the desktop knows about it, where it is there
 */
record Found(String id, ItemPath path, Path place, Instant deleted, boolean olderVersion, Optional<Thing> thing) {

    /** Describes it; empty when it is gone meanwhile, or is neither a file nor a folder. */
    Optional<TrashedItem> item() throws IOException {
        try {
            FileStatus status = FileStatus.of(place, LinkOption.NOFOLLOW_LINKS);
            if (!status.isItem()) {
                return Optional.empty();
            }
            ItemKind kind = status.isDirectory() ? ItemKind.FOLDER : ItemKind.FILE;
            return Optional.of(new TrashedItem(id, path, kind, size(place), deleted, olderVersion));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The bytes of a file, or of all files in a folder; follows no link. */
    private static long size(Path place) throws IOException {
        FileStatus status = FileStatus.of(place, LinkOption.NOFOLLOW_LINKS);
        if (!status.isDirectory()) {
            return status.isRegularFile() ? status.size() : 0;
        }
        long size = 0;
        for (Path entry : entries(place)) {
            size += size(entry);
        }
        return size;
    }

    /** What a folder holds; nothing when it is gone. */
    static List<Path> entries(Path folder) throws IOException {
        try {
            return FolderEntries.of(folder);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /** When something came here: its last change, if that was on the day of its folder, because only coming changes it. */
    static Instant moment(Path entry, LocalDate day) throws IOException {
        Instant beginning = day.atStartOfDay(ZoneId.systemDefault()).toInstant();
        if (!entry.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return beginning;
        }
        FileTime changed = (FileTime) Files.getAttribute(entry, "unix:ctime", LinkOption.NOFOLLOW_LINKS);
        boolean thatDay =
                LocalDate.ofInstant(changed.toInstant(), ZoneId.systemDefault()).equals(day);
        return thatDay ? changed.toInstant() : beginning;
    }
}
