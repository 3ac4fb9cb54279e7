// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.first;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.opensynchro.deployment.Deployment;
import org.opensynchro.deployment.Memory;
import org.opensynchro.model.Account;
import org.opensynchro.sync.StateFolders;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Services;
import org.opensynchro.ui.internal.remarks.Remark;
import org.opensynchro.ui.internal.remarks.Remarks;

/**
 * What an administrator's settings ask for at each start: what cannot be used of them is told, and as soon as somebody is
 * logged in, the default synchronizations are added.
 */
public final class Beginning {
    private final SynchronizationService service;
    private final Deployment deployment;
    private final Remarks remarks;
    private final DefaultPairs pairs;
    private final AtomicBoolean given = new AtomicBoolean();
    private final Runnable listener = this::giveOnce;

    /** For the person who runs this process. */
    public Beginning(SynchronizationService service, Deployment deployment, Remarks remarks) {
        this.service = service;
        this.deployment = deployment;
        this.remarks = remarks;
        Memory added = new Memory(StateFolders.ofUser().home().resolve("default-synchronizations-added"));
        this.pairs = new DefaultPairs(service, deployment, added, remarks);
    }

    /** Begins; returns at once but for a look at the disk. */
    public void begin() {
        deployment.problems().forEach(problem -> remarks.make(new Remark("settings:" + problem, problem)));
        service.addListener(listener);
        giveOnce();
    }

    private void giveOnce() {
        if (!service.isReady()) {
            return;
        }
        Optional<Account> account = DefaultPairs.receiver(
                service.configuration().getAccounts(), deployment.settings().server());
        if (account.isPresent() && given.compareAndSet(false, true)) {
            service.removeListener(listener);
            Services.inBackground(Messages.DefaultPairs_adding, monitor -> pairs.addTo(account.get()));
        }
    }
}
