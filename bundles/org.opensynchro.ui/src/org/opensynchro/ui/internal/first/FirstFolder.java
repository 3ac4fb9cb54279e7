// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.first;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.model.Account;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.pair.OnlineFolders;
import org.opensynchro.ui.internal.pair.PairRules;
import org.opensynchro.ui.internal.pair.PairVerdict;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Sentences;
import org.opensynchro.workspace.WorkspaceException;

/**
 * The first folder that a person synchronizes: one of the same name at the root of the workspace and in a folder of this
 * computer. Everything here waits for the disk and the network.
 */
final class FirstFolder implements AutoCloseable {
    private static final int MOST_NAMES = 100;

    private final SynchronizationService service;
    private final Account account;
    private final OnlineFolders folders;

    FirstFolder(SynchronizationService service, Account account) {
        this.service = service;
        this.account = account;
        this.folders = new OnlineFolders(service, account.getId());
    }

    /** Judges a folder of this name in a folder of this computer. */
    FirstFolderVerdict judge(Path parent, String name) {
        Optional<String> objection = FolderName.objection(name).or(() -> objectionTo(parent));
        if (objection.isPresent()) {
            return new FirstFolderVerdict.Refused(objection.get());
        }
        Path local = parent.resolve(name);
        ItemPath online = ItemPath.ROOT.child(name);
        PairVerdict rules = PairRules.check(service.configuration(), account, local, online);
        if (rules.isRefused()) {
            return new FirstFolderVerdict.Refused(rules.message());
        }
        if (!Files.isWritable(Files.isDirectory(local) ? local : parent)) {
            return new FirstFolderVerdict.Refused(NLS.bind(Messages.FirstFolder_unwritable, local));
        }
        try {
            return judge(parent, name, hasContent(local), folders.find(online));
        } catch (IOException e) {
            return new FirstFolderVerdict.Refused(NLS.bind(Messages.FirstFolder_unreadable, local));
        } catch (WorkspaceException e) {
            return new FirstFolderVerdict.Unknown(Sentences.join(e.getMessage(), e.advice()));
        }
    }

    private FirstFolderVerdict judge(Path parent, String name, boolean isFilled, OnlineFolders.Found online)
            throws WorkspaceException {
        return switch (online) {
            case FILE -> new FirstFolderVerdict.Refused(NLS.bind(Messages.FirstFolder_onlineFile, name));
            case NOTHING ->
                isFilled
                        ? new FirstFolderVerdict.Merge(
                                NLS.bind(Messages.FirstFolder_localThere, parent.resolve(name)),
                                otherName(parent, name))
                        : new FirstFolderVerdict.Fine(Messages.FirstFolder_fine);
            case FOLDER -> {
                String message = isFilled ? Messages.FirstFolder_bothThere : Messages.FirstFolder_onlineThere;
                yield new FirstFolderVerdict.Merge(NLS.bind(message, name), otherName(parent, name));
            }
        };
    }

    private static Optional<String> objectionTo(Path parent) {
        return parent.isAbsolute() && Files.isDirectory(parent)
                ? Optional.empty()
                : Optional.of(NLS.bind(Messages.FirstFolder_noParent, parent));
    }

    private static boolean hasContent(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return entries.iterator().hasNext();
        }
    }

    /** A name with a number that nothing has on either side. */
    private String otherName(Path parent, String name) throws WorkspaceException {
        for (int number = 2; number < MOST_NAMES; number++) {
            String other = FolderName.resembling(name) + ' ' + number;
            boolean isFree = !Files.exists(parent.resolve(other))
                    && folders.find(ItemPath.ROOT.child(other)) == OnlineFolders.Found.NOTHING;
            if (isFree) {
                return other;
            }
        }
        return "";
    }

    /**
     * Has the folder made on both sides where it is missing, and synchronized from now on.
     *
     * @throws CoreException in words for the person
     */
    void add(Path parent, String name) throws CoreException {
        String id = service.add(account.getId(), parent.resolve(name), ItemPath.ROOT.child(name));
        try {
            service.apply(List.of(id));
        } catch (CoreException e) {
            // It would wait in the list for something that this page was to do.
            service.delete(List.of(id));
            throw e;
        }
    }

    @Override
    public void close() {
        folders.close();
    }
}
