// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.app.internal;

import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.opensynchro.deployment.Deployment;
import org.opensynchro.ui.SyncState;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Services;
import org.opensynchro.ui.internal.tray.TrayPresence;

/** Configures the window: size, title, and which bars it shows. */
final class ApplicationWindowAdvisor extends WorkbenchWindowAdvisor {
    private static final Point INITIAL_SIZE = new Point(1080, 680);

    private final Deployment deployment;
    private final SingleInstance instance;
    private final Quietness quietness;
    private final WindowVisibility visibility;
    private Optional<TrayPresence> tray = Optional.empty();

    ApplicationWindowAdvisor(IWorkbenchWindowConfigurer configurer, Deployment deployment, SingleInstance instance) {
        super(configurer);
        this.deployment = deployment;
        this.instance = instance;
        quietness = Quietness.of(deployment.settings());
        visibility = new WindowVisibility(configurer.getWindow(), quietness);
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new ApplicationActionBarAdvisor(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        configurer.setInitialSize(INITIAL_SIZE);
        configurer.setTitle("OpenSynchro");
        configurer.setShowMenuBar(true);
        configurer.setShowCoolBar(false);
        configurer.setShowStatusLine(true);
        configurer.setShowProgressIndicator(true);
        visibility.prepare();
    }

    @Override
    public void postWindowOpen() {
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        SynchronizationService service = Services.synchronizations(window);
        visibility.follow();
        instance.listen(visibility::showFromAnyThread);
        FirstSteps steps = new FirstSteps(window, service, deployment);
        if (quietness == Quietness.VERY_SILENT) {
            boolean isLoginComing =
                    StartArguments.parse(deployment.otherArguments()).isPresent();
            visibility.showWhenNeeded(service, isLoginComing, steps::offerAccountIfNone);
        } else {
            tray = TrayPresence.create(window.getShell(), service, window.getWorkbench()::close);
            if (quietness == Quietness.SILENT && tray.isEmpty()) {
                visibility.minimize();
            }
        }
        steps.begin(quietness == Quietness.TALKATIVE);
    }

    /** Closing the window leaves the application running where something can bring it back; elsewhere it quits. */
    @Override
    public boolean preWindowShellClose() {
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        if (tray.isPresent() || quietness == Quietness.VERY_SILENT) {
            window.getShell().setVisible(false);
            return false;
        }
        SynchronizationService service = Services.synchronizations(window);
        boolean isRunning = service.configuration().getSynchronizations().stream()
                .anyMatch(synchronization ->
                        service.status(synchronization.getId()).state() == SyncState.RUNNING);
        return !isRunning || mayInterrupt(window);
    }

    private static boolean mayInterrupt(IWorkbenchWindow window) {
        int answer = MessageDialog.open(
                MessageDialog.QUESTION,
                window.getShell(),
                Messages.ApplicationWindowAdvisor_quit,
                Messages.ApplicationWindowAdvisor_running,
                0,
                Messages.ApplicationWindowAdvisor_quit,
                Messages.ApplicationWindowAdvisor_stay);
        return answer == 0;
    }
}
