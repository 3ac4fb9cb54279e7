// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IServiceLocator;
import org.opensynchro.deployment.Deployment;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.remarks.Remarks;

/** How parts of the workbench reach the service, and have it change something without waiting for it. */
public final class Services {
    private Services() {}

    /** The service as seen from a part, a handler's site or the workbench. */
    public static SynchronizationService synchronizations(IServiceLocator locator) {
        return locator.getService(SynchronizationService.class);
    }

    /** The service as seen from the workbench. */
    public static SynchronizationService synchronizations() {
        return synchronizations(PlatformUI.getWorkbench());
    }

    /** What an administrator and the person decided, as seen from the workbench. */
    public static Deployment deployment() {
        return PlatformUI.getWorkbench().getService(Deployment.class);
    }

    /** What is to be told once, as seen from the workbench. */
    public static Remarks remarks() {
        return PlatformUI.getWorkbench().getService(Remarks.class);
    }

    /**
     * Runs something that waits for the disk or the network, as a job. What fails is shown to the person.
     *
     * @param name what is done, for the Progress view
     */
    public static void inBackground(String name, ICoreRunnable task) {
        Job job = Job.create(name, task);
        job.setPriority(Job.SHORT);
        job.schedule();
    }
}
