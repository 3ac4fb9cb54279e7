// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.trash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.model.Configuration;
import org.opensynchro.model.Synchronization;
import org.opensynchro.sync.LocalTrash;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Texts;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Trash;
import org.opensynchro.workspace.TrashedItem;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceException;

/** Somewhere that keeps what was deleted. Reading and restoring wait for the disk or the network. */
sealed interface TrashSource {
    /** All of a configuration: one for each synchronized folder, and one for each account that one of them has. */
    static List<TrashSource> of(Configuration configuration) {
        List<TrashSource> sources = new ArrayList<>();
        for (Synchronization synchronization : configuration.getSynchronizations()) {
            sources.add(new Folder(Path.of(synchronization.getLocalFolder()), Texts.local(synchronization)));
        }
        configuration.getSynchronizations().stream()
                .map(Synchronization::getAccount)
                .distinct()
                .forEach(account -> sources.add(new Online(account.getId(), Texts.host(account))));
        return sources;
    }

    /** Where it is, in words for the person. */
    String where();

    /** The folder, shown to the person, in which an item was. */
    String folder(TrashedItem item);

    /** All that is there. */
    List<TrashedItem> list(SynchronizationService service) throws IOException, WorkspaceException;

    /** Puts an item back; returns where it is now. */
    ItemPath restore(SynchronizationService service, TrashedItem item) throws IOException, WorkspaceException;

    /**
     * The trash of a synchronized folder.
     *
     * @param root the folder
     * @param name its path as the person knows it
     */
    record Folder(Path root, String name) implements TrashSource {
        @Override
        public String where() {
            return Messages.TrashSource_here;
        }

        @Override
        public String folder(TrashedItem item) {
            ItemPath parent = item.path().parent();
            return parent.isRoot() ? name : name + '/' + parent;
        }

        @Override
        public List<TrashedItem> list(SynchronizationService service) throws IOException {
            return Files.isDirectory(root) ? LocalTrash.of(root).list() : List.of();
        }

        @Override
        public ItemPath restore(SynchronizationService service, TrashedItem item) throws IOException {
            return LocalTrash.of(root).restore(item);
        }
    }

    /**
     * The trash of an account, where its workspace has one.
     *
     * @param account the id of the account
     * @param host the server as the person knows it
     */
    record Online(String account, String host) implements TrashSource {
        @Override
        public String where() {
            return NLS.bind(Messages.TrashSource_online, host);
        }

        @Override
        public String folder(TrashedItem item) {
            return "/" + item.path().parent();
        }

        @Override
        public List<TrashedItem> list(SynchronizationService service) throws WorkspaceException {
            try (Workspace workspace = service.connect(account)) {
                Optional<Trash> trash = workspace.trash();
                return trash.isPresent() ? trash.get().list() : List.of();
            }
        }

        @Override
        public ItemPath restore(SynchronizationService service, TrashedItem item) throws WorkspaceException {
            try (Workspace workspace = service.connect(account)) {
                return workspace.trash().orElseThrow().restore(item);
            }
        }
    }
}
