// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renames that never destroy what somebody else put in their way.
 *
 * <p>The system is asked for a rename without replacing, or for an exchange. Where it has no such rename (some network file
 * systems, old kernels), the target is looked at and then renamed to; what a program saves there for the first time in the
 * microseconds between the two would be lost. Windows never replaces unless told to. Where it has no exchange, see
 * {@link StepwiseReplacement}.
 */
final class AtomicMoves {
    private static final Logger LOG = LoggerFactory.getLogger(AtomicMoves.class);

    private static final int MOST_ATTEMPTS = 3;

    private AtomicMoves() {}

    /** A rename. */
    @FunctionalInterface
    interface Step {
        void run() throws IOException;
    }

    /** Puts something back where a person had saved it, and tries again when that fails: else it is left in the trash only. */
    static void insistently(Path from, Path to, Step step) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                step.run();
                return;
            } catch (FileAlreadyExistsException e) {
                throw e;
            } catch (IOException e) {
                if (attempt == MOST_ATTEMPTS) {
                    LOG.error("What was saved at {} in the last moment is now {}", to, from, e);
                    throw e;
                }
            }
        }
    }

    /**
     * Renames a file or folder to where nothing is.
     *
     * @throws FileAlreadyExistsException when something is there
     */
    static void moveToFree(Path from, Path to) throws IOException {
        if (NativeRename.run(NativeRename.Kind.WITHOUT_REPLACING, from, to)) {
            return;
        }
        // What cannot be looked at may well be there.
        if (!Files.notExists(to, LinkOption.NOFOLLOW_LINKS)) {
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
     * Puts {@code file} in the place of {@code target}, in one step; {@code file} then is what was {@code target}.
     *
     * @return false when the file system cannot do that; nothing was done then
     */
    static boolean putInPlaceOf(Path target, Path file) throws IOException {
        return NativeRename.run(NativeRename.Kind.EXCHANGE, file, target);
    }
}
