// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the engine asks of the system beyond {@link java.nio.file.Files}. The default file system is asked through the
 * system's own library; the provider of any other file system answers itself, or it is taken for one that has no such calls.
 * Implementations are thread-safe.
 */
interface SystemCalls {
    /**
     * See {@link NativeRename#run}.
     *
     * @return false when this is not possible and nothing was done
     */
    boolean rename(NativeRename.Kind kind, Path from, Path to) throws IOException;

    /** See {@link OpenFiles#isOpenForWriting}. */
    boolean isOpenForWriting(Path file);

    /** Whether a path names something that the system's own library can find. */
    static boolean isOfTheSystem(Path path) {
        return path.getFileSystem() == FileSystems.getDefault();
    }

    /** What answers for a path that the system's library knows nothing of. */
    static Optional<SystemCalls> of(Path path) {
        return path.getFileSystem().provider() instanceof SystemCalls calls ? Optional.of(calls) : Optional.empty();
    }
}
