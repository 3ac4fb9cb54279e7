// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.lock;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.sync.SynchronizationRefusedException;
import org.opensynchro.sync.SynchronizationRefusedException.Reason;

/**
 * Keeps two synchronizations, in this process or in others of the same person, from working with one state folder, one
 * local folder, or with local folders of which one lies inside the other. The locks belong to the process and vanish with
 * it, however it ends.
 */
public final class SyncLock implements AutoCloseable {
    private final LockFile state;
    private final LockFile folder;

    private SyncLock(LockFile state, LockFile folder) {
        this.state = state;
        this.folder = folder;
    }

    /**
     * Takes the locks for as long as the result is not closed.
     *
     * @param state the folder that holds the journal; made when missing
     * @param localRoot the local folder; exists
     * @throws SynchronizationRefusedException when another one has a lock, or there cannot be any; nothing is held then
     */
    public static SyncLock acquire(Path state, Path localRoot) throws SynchronizationRefusedException {
        return acquire(state, localRoot, LockFolders.ofUser());
    }

    /**
     * As {@link #acquire(Path, Path)}.
     *
     * @param locks the folder where all processes of one person keep the locks of local folders; made when missing
     */
    static SyncLock acquire(Path state, Path localRoot, Path locks) throws SynchronizationRefusedException {
        Path root = realFolder(localRoot);
        LockFile stateLock = lockState(state);
        try {
            return new SyncLock(stateLock, lockRoot(root, localRoot, locks));
        } catch (SynchronizationRefusedException | RuntimeException e) {
            stateLock.close();
            throw e;
        }
    }

    @Override
    public void close() {
        folder.close();
        state.close();
    }

    private static LockFile lockState(Path state) throws SynchronizationRefusedException {
        try {
            LockFolders.make(state);
            return LockFile.tryLock(state.toRealPath().resolve("lock"), state.toString())
                    .orElseThrow(() -> new SynchronizationRefusedException(
                            Reason.ALREADY_RUNNING,
                            NLS.bind(Messages.SyncLock_stateInUse, state),
                            Messages.SyncLock_inUseAdvice));
        } catch (IOException e) {
            throw unusable(state, e);
        }
    }

    private static LockFile lockRoot(Path root, Path shown, Path locks) throws SynchronizationRefusedException {
        try {
            return new FolderLocks(locks).take(root);
        } catch (FolderInUseException e) {
            if (e.folder().equals(root)) {
                throw new SynchronizationRefusedException(
                        Reason.ALREADY_RUNNING,
                        NLS.bind(Messages.SyncLock_rootInUse, shown),
                        Messages.SyncLock_inUseAdvice,
                        e);
            }
            String message = root.startsWith(e.folder()) ? Messages.SyncLock_inside : Messages.SyncLock_around;
            throw new SynchronizationRefusedException(
                    Reason.NESTED, NLS.bind(message, shown, e.folder()), Messages.SyncLock_nestedAdvice, e);
        } catch (IOException e) {
            throw unusable(locks, e);
        }
    }

    private static Path realFolder(Path localRoot) throws SynchronizationRefusedException {
        try {
            Path real = localRoot.toRealPath();
            if (Files.isDirectory(real)) {
                return real;
            }
            throw new SynchronizationRefusedException(
                    Reason.NOT_A_FOLDER, NLS.bind(Messages.SyncLock_noFolder, localRoot), Messages.SyncLock_rootAdvice);
        } catch (AccessDeniedException e) {
            throw new SynchronizationRefusedException(
                    Reason.FOLDER_MISSING,
                    NLS.bind(Messages.SyncLock_denied, localRoot),
                    Messages.SyncLock_deniedAdvice,
                    e);
        } catch (IOException e) {
            throw new SynchronizationRefusedException(
                    Reason.FOLDER_MISSING,
                    NLS.bind(Messages.SyncLock_missing, localRoot),
                    Messages.SyncLock_rootAdvice,
                    e);
        }
    }

    private static SynchronizationRefusedException unusable(Path folder, IOException e) {
        return new SynchronizationRefusedException(
                Reason.STATE_UNUSABLE,
                NLS.bind(Messages.SyncLock_unusable, folder),
                Messages.SyncLock_unusableAdvice,
                e);
    }
}
