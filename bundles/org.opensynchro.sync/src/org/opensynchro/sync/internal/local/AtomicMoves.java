// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renames that never destroy what somebody else put in their way.
 *
 * <p>The system is asked for a rename without replacing, or for an exchange. Where it has none (network file systems, FAT,
 * old kernels), the target is looked at and then renamed to; what a program saves there in the microseconds between the two
 * would be lost. Windows never replaces unless told to.
 */
final class AtomicMoves {
    private static final Logger LOG = LoggerFactory.getLogger(AtomicMoves.class);

    private AtomicMoves() {}

    /**
     * Renames a file or folder to where nothing is.
     *
     * @throws FileAlreadyExistsException when something is there
     */
    static void moveToFree(Path from, Path to) throws IOException {
        if (NativeRename.run(NativeRename.Kind.WITHOUT_REPLACING, from, to)) {
            return;
        }
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(to.toString());
        }
        Files.move(from, to);
    }

    /**
     * Gives a finished temporary file its name, where nothing is. A link does that without replacing wherever there are
     * links, for nobody else knows the temporary name.
     *
     * @throws FileAlreadyExistsException when something is there
     */
    static void publish(Path temporary, Path to) throws IOException {
        if (NativeRename.run(NativeRename.Kind.WITHOUT_REPLACING, temporary, to)) {
            return;
        }
        try {
            Files.createLink(to, temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | IOException e) {
            LOG.debug("No link could be made for {}", to, e);
            moveToFree(temporary, to);
            return;
        }
        Files.delete(temporary);
    }

    /** Renames an item to a name that the file system takes for its present one, such as another case of it. */
    static void moveToAlike(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Puts {@code file} in the place of {@code target}.
     *
     * @return true when {@code file} now is what was {@code target}, false when that was replaced for good, because the file
     *     system has neither an exchange nor links
     */
    static boolean putInPlaceOf(Path target, Path file) throws IOException {
        return NativeRename.run(NativeRename.Kind.EXCHANGE, file, target) || putInPlaceByLink(target, file);
    }

    /** As {@link #putInPlaceOf}, where the system has no exchange: a second name keeps what is replaced. */
    static boolean putInPlaceByLink(Path target, Path file) throws IOException {
        Path second = file.resolveSibling(UUID.randomUUID().toString());
        boolean linked = false;
        try {
            Files.createLink(second, target);
            linked = true;
        } catch (UnsupportedOperationException | IOException e) {
            LOG.debug("{} is replaced for good", target, e);
        }
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            if (linked) {
                Files.delete(second);
            }
            throw e;
        }
        if (linked) {
            Files.move(second, file);
        }
        return linked;
    }
}
