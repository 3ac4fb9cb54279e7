// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The trash of the Linux desktops (freedesktop.org Trash specification 1.0): the home trash for what is on its disk, else
 * one in the top directory of the disk. A trash that lies within the synchronized folder is not used: what is deleted
 * would be synchronized again from there.
 */
final class FreedesktopTrash implements SystemTrash {
    private static final Logger LOG = LoggerFactory.getLogger(FreedesktopTrash.class);
    private static final int STICKY = 01000;

    private final Path root;
    private final Path home;
    private final String user;

    /**
     * @param root the synchronized folder
     * @param dataHome {@code $XDG_DATA_HOME}
     * @param user the number of the user
     */
    FreedesktopTrash(Path root, Path dataHome, String user) {
        this.root = root;
        this.home = dataHome.resolve("Trash").toAbsolutePath();
        this.user = user;
    }

    /** The trash of the person who runs this process, or none on other systems than Linux. */
    static SystemTrash ofUser(Path root, Map<String, String> environment) {
        if (!System.getProperty("os.name", "").startsWith("Linux")) {
            return NONE;
        }
        try {
            String user = Files.getAttribute(Path.of("/proc/self"), "unix:uid").toString();
            String set = environment.getOrDefault("XDG_DATA_HOME", "");
            Path usual = Path.of(System.getProperty("user.home"), ".local", "share");
            return new FreedesktopTrash(root, set.startsWith("/") ? Path.of(set) : usual, user);
        } catch (IOException | RuntimeException e) {
            LOG.info("There is no trash of a desktop here", e);
            return NONE;
        }
    }

    @Override
    public boolean take(Path tree, Path original, LocalDateTime deleted) {
        try {
            Path real = root.toRealPath();
            Optional<TrashDirectory> directory =
                    directories(real, true).stream().findFirst();
            return directory.isPresent()
                    && directory.get().take(tree, real.resolve(root.relativize(original)), deleted);
        } catch (IOException e) {
            LOG.info("{} cannot go to the trash", original, e);
            return false;
        }
    }

    @Override
    public List<Thing> list() throws IOException {
        List<Thing> found = new ArrayList<>();
        Path real = root.toRealPath();
        for (TrashDirectory directory : directories(real, false)) {
            for (Thing thing : directory.listOf(real)) {
                found.add(new Thing(thing.place(), root.resolve(real.relativize(thing.original())), thing.deleted()));
            }
        }
        return found;
    }

    @Override
    public void forget(Thing thing) throws IOException {
        for (TrashDirectory directory : directories(root.toRealPath(), false)) {
            if (directory.forget(thing)) {
                return;
            }
        }
    }

    /** The directories that hold things from the folder, the one for new things first; with {@code toFill} that one alone. */
    private List<TrashDirectory> directories(Path real, boolean toFill) throws IOException {
        List<TrashDirectory> found = new ArrayList<>();
        Object disk = disk(real);
        if (disk.equals(disk(existing(home)))) {
            add(found, home, real, real.getRoot());
        } else {
            Path top = topDirectory(real, disk);
            Path shared = top.resolve(".Trash");
            if (isShared(shared)) {
                add(found, shared.resolve(user), real, top);
            }
            if (found.isEmpty() || !toFill) {
                add(found, top.resolve(".Trash-" + user), real, top);
            }
        }
        return found;
    }

    private static void add(List<TrashDirectory> found, Path directory, Path real, Path base) throws IOException {
        boolean link = Files.isSymbolicLink(directory);
        Path place = Files.exists(directory) ? directory.toRealPath() : directory;
        if (!link && !place.startsWith(real)) {
            found.add(new TrashDirectory(place, base));
        }
    }

    /** A {@code .Trash} for all users counts only when nobody can delete what others put there, and it is no link. */
    private static boolean isShared(Path folder) throws IOException {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && ((int) Files.getAttribute(folder, "unix:mode", LinkOption.NOFOLLOW_LINKS) & STICKY) != 0;
    }

    private static Path topDirectory(Path real, Object disk) throws IOException {
        Path top = real;
        while (top.getParent() != null && disk(top.getParent()).equals(disk)) {
            top = top.getParent();
        }
        return top;
    }

    private static Path existing(Path path) {
        Path found = path;
        while (!Files.exists(found)) {
            found = found.getParent();
        }
        return found;
    }

    private static Object disk(Path path) throws IOException {
        return Files.getAttribute(path, "unix:dev");
    }
}
