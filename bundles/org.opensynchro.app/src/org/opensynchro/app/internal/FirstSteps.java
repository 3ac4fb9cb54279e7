// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.app.internal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.IHandlerService;
import org.opensynchro.deployment.Deployment;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.CommandIds;
import org.opensynchro.ui.internal.Services;
import org.slf4j.LoggerFactory;

/**
 * What happens once after the window opened: the synchronization that was named on the command line is added, or, where
 * nobody has an account yet, the person is offered to add one.
 */
final class FirstSteps {
    private final IWorkbenchWindow window;
    private final SynchronizationService service;
    private final Deployment deployment;
    private final AtomicBoolean done = new AtomicBoolean();
    private final Runnable listener = this::whenReady;
    private volatile boolean isOffering;

    FirstSteps(IWorkbenchWindow window, SynchronizationService service, Deployment deployment) {
        this.deployment = deployment;
        this.window = window;
        this.service = service;
    }

    /**
     * Goes on as soon as the configuration was read.
     *
     * @param mayOffer whether an account may be offered without being asked for
     */
    void begin(boolean mayOffer) {
        isOffering = mayOffer;
        service.addListener(listener);
        whenReady();
    }

    private void whenReady() {
        if (!service.isReady() || !done.compareAndSet(false, true)) {
            return;
        }
        service.removeListener(listener);
        Optional<StartArguments> requested = StartArguments.parse(deployment.otherArguments());
        if (requested.isPresent()) {
            RequestedSynchronization synchronization = new RequestedSynchronization(requested.get(), service);
            Services.inBackground(Messages.FirstSteps_adding, monitor -> synchronization.add());
        } else if (isOffering) {
            offerAccountIfNone();
        }
    }

    /** Offers to add an account to whoever has none, or gave a configuration code that was not taken over yet. */
    void offerAccountIfNone() {
        if (service.configuration().getAccounts().isEmpty()
                || !deployment.offeredCode().isEmpty()) {
            Display display = window.getWorkbench().getDisplay();
            display.asyncExec(this::offerAccount);
        }
    }

    private void offerAccount() {
        try {
            window.getService(IHandlerService.class).executeCommand(CommandIds.ADD_ACCOUNT, null);
        } catch (CommandException e) {
            LoggerFactory.getLogger(FirstSteps.class).error("No account can be added", e);
        }
    }
}
