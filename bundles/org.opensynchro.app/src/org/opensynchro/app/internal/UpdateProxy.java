// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.app.internal;

import org.eclipse.core.net.proxy.IProxyData;
import org.eclipse.core.net.proxy.IProxyService;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbench;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.workspace.ProxyAddress;
import org.opensynchro.workspace.ProxyChoice;
import org.slf4j.LoggerFactory;

/**
 * Has updates go by the proxy that leads to workspaces. The platform cannot run a script that chooses, so updates go as the
 * computer is set up then; a login is asked for by the platform when a proxy wants one.
 */
final class UpdateProxy {
    private final SynchronizationService service;
    private final IProxyService platform;
    private ProxyChoice followed;

    private UpdateProxy(SynchronizationService service, IProxyService platform) {
        this.service = service;
        this.platform = platform;
    }

    /** Follows the choice from now on. */
    static void follow(IWorkbench workbench, SynchronizationService service) {
        IProxyService platform = workbench.getService(IProxyService.class);
        if (platform != null) {
            UpdateProxy proxy = new UpdateProxy(service, platform);
            service.addListener(proxy::changed);
            proxy.changed();
        }
    }

    private synchronized void changed() {
        ProxyChoice chosen = service.proxy();
        if (chosen.equals(followed)) {
            return;
        }
        followed = chosen;
        Job job = Job.create(Messages.UpdateProxy_job, monitor -> {
            try {
                set(chosen);
            } catch (CoreException e) {
                LoggerFactory.getLogger(UpdateProxy.class).warn("Updates do not go by the chosen proxy", e);
            }
        });
        job.setSystem(true);
        job.schedule();
    }

    private void set(ProxyChoice chosen) throws CoreException {
        platform.setProxiesEnabled(!(chosen instanceof ProxyChoice.Direct));
        platform.setSystemProxiesEnabled(!(chosen instanceof ProxyChoice.Manual));
        if (chosen instanceof ProxyChoice.Manual manual) {
            platform.setProxyData(new IProxyData[] {
                through(manual.address(), IProxyData.HTTP_PROXY_TYPE),
                through(manual.address(), IProxyData.HTTPS_PROXY_TYPE)
            });
        }
    }

    private IProxyData through(ProxyAddress address, String type) {
        IProxyData data = platform.getProxyData(type);
        data.setHost(address.host());
        data.setPort(address.port());
        data.setUserid(null);
        data.setPassword(null);
        return data;
    }
}
