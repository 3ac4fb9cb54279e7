// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.app.internal;

import java.io.IOException;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.opensynchro.deployment.Deployment;
import org.opensynchro.deployment.Setting;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.LoggerFactory;

/** The desktop application: one workbench with one window. */
public final class Application implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
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
        Display display = PlatformUI.createDisplay();
        try {
            int code = PlatformUI.createAndRunWorkbench(display, new ApplicationWorkbenchAdvisor(deployment, noLog));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
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
