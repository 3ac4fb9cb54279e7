// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.DosFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.internal.locks.LockedFiles;
import org.opensynchro.workspace.ItemPath;

/**
 * Who may write a local file: the permissions of POSIX where there are any, else the attribute {@code readonly} of DOS.
 * Thread-safe.
 */
final class LocalPermissions implements LockedFiles.WritePermissions {
    private static final Set<PosixFilePermission> TO_WRITE =
            Set.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    private static final String DOS = "DOS";

    private final LocalItems items;

    LocalPermissions(LocalItems items) {
        this.items = items;
    }

    @Override
    public Optional<Item> look(ItemPath file) throws ReplicaException {
        return items.look(file, items.locate(file)).filter(Item::isFile);
    }

    @Override
    public String taken(ItemPath file, Item expected) throws ReplicaException {
        Path at = items.locate(file);
        try {
            PosixFileAttributeView posix = posix(at);
            if (posix == null) {
                return dos(at).readAttributes().isReadOnly() ? "" : DOS;
            }
            return posix.readAttributes().permissions().stream()
                    .filter(TO_WRITE::contains)
                    .map(Enum::name)
                    .sorted()
                    .collect(Collectors.joining(","));
        } catch (IOException e) {
            throw Failures.of(file, e);
        }
    }

    @Override
    public Item set(ItemPath file, Item expected, String rights, boolean writable) throws ReplicaException {
        Path at = items.locate(file);
        items.confirm(file, at, expected);
        try {
            PosixFileAttributeView posix = posix(at);
            if (posix == null) {
                dos(at).setReadOnly(!writable);
            } else {
                Set<PosixFilePermission> all = EnumSet.noneOf(PosixFilePermission.class);
                all.addAll(posix.readAttributes().permissions());
                change(all, rights, writable);
                posix.setPermissions(all);
            }
            return items.renamed(file, at, expected);
        } catch (IOException e) {
            throw Failures.of(file, e);
        }
    }

    private static void change(Set<PosixFilePermission> all, String rights, boolean writable) {
        for (PosixFilePermission right : TO_WRITE) {
            if ((',' + rights + ',').contains(',' + right.name() + ',')) {
                if (writable) {
                    all.add(right);
                } else {
                    all.remove(right);
                }
            }
        }
    }

    private static PosixFileAttributeView posix(Path at) {
        return Files.getFileAttributeView(at, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static DosFileAttributeView dos(Path at) throws IOException {
        DosFileAttributeView view =
                Files.getFileAttributeView(at, DosFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            throw new IOException("The file system has no permissions");
        }
        return view;
    }
}
