// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.spi.FileSystemProvider;
import java.time.InstantSource;
import org.opensynchro.sync.Replica;

/** A file system of a simulation: answers what the engine asks of the system's own library where the disk is a real one. */
public abstract class SimulatedProvider extends FileSystemProvider implements SystemCalls {
    /** The real local replica on a folder of such a file system; it reads ahead as far as it may, with the caller's thread. */
    public static Replica replica(Path root, InstantSource clock) {
        return new LocalReplica(root, clock, Runnable::run);
    }

    @Override
    public final boolean rename(NativeRename.Kind kind, Path from, Path to) throws IOException {
        return switch (kind) {
            case WITHOUT_REPLACING -> renameToFree(from, to);
            case EXCHANGE -> exchange(from, to);
        };
    }

    /** Renames to where nothing is; false when this disk has no such call. */
    protected abstract boolean renameToFree(Path from, Path to) throws IOException;

    /** Exchanges two items in one step; false when this disk has no such call. */
    protected abstract boolean exchange(Path one, Path other) throws IOException;

    @Override
    public abstract boolean isOpenForWriting(Path file);
}
