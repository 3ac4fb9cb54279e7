// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.first;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.deployment.DefaultSynchronization;
import org.opensynchro.deployment.DefaultSynchronizations;
import org.opensynchro.deployment.Deployment;
import org.opensynchro.deployment.Memory;
import org.opensynchro.model.Account;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.remarks.Remark;
import org.opensynchro.ui.internal.remarks.Remarks;
import org.opensynchro.workspace.ItemPath;
import org.slf4j.LoggerFactory;

/**
 * Gives the person who logged in the synchronizations that an administrator chose for everybody. Each one comes once for each
 * account: one that the person deleted stays away. One that cannot be added is told, and tried again with the next start.
 */
final class DefaultPairs {
    private final SynchronizationService service;
    private final Deployment deployment;
    private final Memory added;
    private final Remarks remarks;

    /** @param added the pairs that were added before */
    DefaultPairs(SynchronizationService service, Deployment deployment, Memory added, Remarks remarks) {
        this.service = service;
        this.deployment = deployment;
        this.added = added;
        this.remarks = remarks;
    }

    /** The account that they belong to: of the server that the computer is set up for, else the first one. */
    static Optional<Account> receiver(List<Account> accounts, Optional<URI> server) {
        return accounts.stream()
                .filter(account -> server.isEmpty() || isSame(account.getServer(), server.get()))
                .findFirst();
    }

    private static boolean isSame(String address, URI server) {
        return address.replaceAll("/+$", "").equals(server.toString().replaceAll("/+$", ""));
    }

    /** Adds what the account does not have. Waits for the disk. */
    void addTo(Account account) {
        DefaultSynchronizations defaults = deployment.defaultSynchronizations();
        defaults.problems().forEach(problem -> tell(problem, problem));
        for (DefaultSynchronization wanted : defaults.entries()) {
            try {
                addOnce(account, wanted);
            } catch (CoreException e) {
                refuse(wanted, e.getStatus().getMessage());
            } catch (IllegalArgumentException e) {
                refuse(wanted, Messages.DefaultPairs_noPath);
            } catch (IOException e) {
                LoggerFactory.getLogger(DefaultPairs.class).warn("{} was not added", wanted.origin(), e);
                refuse(wanted, NLS.bind(Messages.DefaultPairs_disk, e.getMessage()));
            }
        }
    }

    private void addOnce(Account account, DefaultSynchronization wanted) throws CoreException, IOException {
        ItemPath online = ItemPath.of(wanted.online());
        String deed = String.join(
                "\n", account.getServer(), account.getUser(), wanted.local().toString(), online.toString());
        if (added.knows(deed)) {
            return;
        }
        if (!isThere(account, wanted.local(), online)) {
            add(account, wanted, online);
        }
        added.remember(deed);
    }

    private boolean isThere(Account account, Path local, ItemPath online) {
        return service.configuration().getSynchronizations().stream()
                .anyMatch(
                        synchronization -> synchronization.getAccount().getId().equals(account.getId())
                                && synchronization.getLocalFolder().equals(local.toString())
                                && synchronization.getOnlineFolder().equals(online.toString()));
    }

    private void add(Account account, DefaultSynchronization wanted, ItemPath online)
            throws CoreException, IOException {
        Path parent = wanted.local().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        String id = service.add(account.getId(), wanted.local(), online);
        try {
            if (!wanted.isEnabled()) {
                service.setEnabled(List.of(id), false);
            }
            service.apply(List.of(id));
        } catch (CoreException e) {
            service.delete(List.of(id));
            throw e;
        }
    }

    private void refuse(DefaultSynchronization wanted, String why) {
        tell(wanted.origin(), NLS.bind(Messages.DefaultPairs_refused, new Object[] {wanted.local(), wanted.origin(), why
        }));
    }

    private void tell(String subject, String text) {
        remarks.make(new Remark("default:" + subject, text));
    }
}
