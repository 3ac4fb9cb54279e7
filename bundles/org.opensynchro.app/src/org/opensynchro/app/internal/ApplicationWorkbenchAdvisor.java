// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.app.internal;

import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.opensynchro.deployment.Deployment;
import org.opensynchro.deployment.Setting;
import org.opensynchro.ui.internal.Services;

/** Configures the workbench: which perspective it opens with, and that it remembers its layout. */
final class ApplicationWorkbenchAdvisor extends WorkbenchAdvisor {
    private final Deployment deployment;
    private final SingleInstance instance;
    private final String remark;

    /**
     * @param deployment what an administrator decided
     * @param instance asks for the window when OpenSynchro is started once more
     * @param remark what is to be told about the start itself, or the empty text
     */
    ApplicationWorkbenchAdvisor(Deployment deployment, SingleInstance instance, String remark) {
        this.deployment = deployment;
        this.instance = instance;
        this.remark = remark;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return Perspective.ID;
    }

    @Override
    public void postStartup() {
        IWorkbench workbench = getWorkbenchConfigurer().getWorkbench();
        if (deployment.settings().isOn(Setting.NEVER_UPDATE)) {
            Updates.hide(workbench.getPreferenceManager());
        }
        UpdateProxy.follow(workbench, Services.synchronizations(workbench));
        new StartRemarks(Services.synchronizations(workbench), deployment, Services.remarks()).begin(remark);
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new ApplicationWindowAdvisor(configurer, deployment, instance);
    }
}
