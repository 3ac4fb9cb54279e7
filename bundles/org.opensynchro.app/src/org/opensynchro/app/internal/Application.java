// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.app.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.opensynchro.deployment.Deployment;
import org.opensynchro.deployment.Setting;
import org.opensynchro.sync.StateFolders;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.LoggerFactory;

/** The desktop application: one workbench with one window. */
public final class Application implements IApplication {
    @Override
    public Object start(IApplicationContext context) throws InterruptedException {
        Deployment deployment = deployment();
        String noLog = applyLog(deployment);
        LoggerFactory.getLogger(Application.class)
                .info(
                        "OpenSynchro {} started on {} with Java {}",
                        context.getBrandingBundle().getVersion(),
                        System.getProperty("os.name"),
                        Runtime.version());
        Updates.allow(!deployment.settings().isOn(Setting.NEVER_UPDATE));
        Display.setAppName("OpenSynchro");
        Path home = StateFolders.ofUser().home();
        Optional<SingleInstance> instance = SingleInstance.begin(home);
        if (instance.isEmpty()) {
            return leaveToOther(home, deployment);
        }
        Display display = PlatformUI.createDisplay();
        try (SingleInstance ours = instance.get()) {
            int code =
                    PlatformUI.createAndRunWorkbench(display, new ApplicationWorkbenchAdvisor(deployment, ours, noLog));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    /** Another process has the window: it is shown instead, unless the command line asks for nothing to be shown. */
    private static Object leaveToOther(Path home, Deployment deployment) throws InterruptedException {
        if (deployment.isStartedSilently()) {
            return EXIT_OK;
        }
        boolean isShown = SingleInstance.showOther(home);
        boolean isLost = StartArguments.parse(deployment.otherArguments()).isPresent()
                || !deployment.offeredCode().isEmpty();
        if (!isShown || isLost) {
            String words = isShown ? Messages.Application_argumentsLost : Messages.Application_notShown;
            Display display = PlatformUI.createDisplay();
            MessageDialog.openInformation(null, "OpenSynchro", words);
            display.dispose();
        }
        return EXIT_OK;
    }

    private static Deployment deployment() {
        BundleContext context = FrameworkUtil.getBundle(Application.class).getBundleContext();
        return context.getService(context.getServiceReference(Deployment.class));
    }

    /** Returns what to tell the person where the log cannot be as the settings say, or the empty text. */
    private static String applyLog(Deployment deployment) {
        try {
            new LogTarget(LoggerFactory.getILoggerFactory()).apply(deployment.settings());
            return "";
        } catch (IOException e) {
            LoggerFactory.getLogger(Application.class).warn("The log stays in its usual place", e);
            return NLS.bind(
                    Messages.Application_noLog,
                    deployment.settings().text(Setting.LOG).orElse(""));
        }
    }

    @Override
    public void stop() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        IWorkbench workbench = PlatformUI.getWorkbench();
        Display display = workbench.getDisplay();
        display.syncExec(() -> {
            if (!display.isDisposed()) {
                workbench.close();
            }
        });
    }
}
