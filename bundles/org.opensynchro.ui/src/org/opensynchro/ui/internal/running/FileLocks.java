// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.running;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.model.Configuration;
import org.opensynchro.model.Synchronization;
import org.opensynchro.sync.HeldLocks;
import org.opensynchro.sync.KnownLocks;
import org.opensynchro.sync.StateFolders;
import org.opensynchro.ui.LockedFile;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Lock;
import org.opensynchro.workspace.Locks;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The locks on files of the configured synchronizations: shown as last seen, taken and released on the server. */
final class FileLocks {
    private static final Logger LOG = LoggerFactory.getLogger(FileLocks.class);
    private static final Duration LENGTH = Duration.ofMinutes(30);

    private final StateFolders folders;
    private final Accounts accounts;
    private volatile List<LockedFile> known = List.of();

    FileLocks(StateFolders folders, Accounts accounts) {
        this.folders = folders;
        this.accounts = accounts;
    }

    /** What was read last. */
    List<LockedFile> known() {
        return known;
    }

    /** Reads anew what the synchronizations have seen; tells whether that is something else than before. */
    boolean refresh(Configuration configuration) {
        List<LockedFile> found = new ArrayList<>();
        for (Synchronization synchronization : configuration.getSynchronizations()) {
            Path state = Runners.stateFolder(folders, synchronization);
            try {
                KnownLocks.of(state, ItemPath.of(synchronization.getOnlineFolder()))
                        .forEach((path, lock) -> found.add(new LockedFile(synchronization.getId(), path, lock)));
            } catch (IOException e) {
                LOG.warn("The locks known in {} cannot be read", state, e);
            }
        }
        boolean other = !found.equals(known);
        known = List.copyOf(found);
        return other;
    }

    /** Locks a file of a synchronization. */
    void lock(Synchronization synchronization, Path file) throws WorkspaceException, IOException {
        ItemPath path = ItemPath.of(synchronization.getOnlineFolder());
        for (Path name : Path.of(synchronization.getLocalFolder()).relativize(file)) {
            path = path.child(name.toString());
        }
        HeldLocks held = held(synchronization);
        String holder =
                NLS.bind(Messages.FileLocks_holder, synchronization.getAccount().getUser(), ComputerName.get());
        try (Workspace workspace = accounts.connect(synchronization.getAccount())) {
            held.put(path, locks(workspace, held).lock(path, holder, LENGTH));
        }
    }

    /** Releases the lock on a file. */
    void unlock(Synchronization synchronization, LockedFile locked) throws WorkspaceException, IOException {
        ItemPath path = ItemPath.of(synchronization.getOnlineFolder()).resolve(locked.path());
        HeldLocks held = held(synchronization);
        try (Workspace workspace = accounts.connect(synchronization.getAccount())) {
            locks(workspace, held).unlock(path, locked.lock());
        }
        held.remove(path);
    }

    private static Locks locks(Workspace workspace, HeldLocks held) throws WorkspaceException, IOException {
        Locks locks = workspace.locks().orElseThrow(() -> new IOException(Messages.FileLocks_none));
        Map<ItemPath, String> tokens = new HashMap<>();
        for (Map.Entry<ItemPath, Lock> one : held.all().entrySet()) {
            tokens.put(one.getKey(), one.getValue().token());
        }
        locks.hold(tokens);
        return locks;
    }

    private HeldLocks held(Synchronization synchronization) {
        return new HeldLocks(Runners.stateFolder(folders, synchronization));
    }
}
