// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import org.opensynchro.deployment.Deployment;
import org.opensynchro.deployment.Policy;
import org.opensynchro.model.Configuration;

/**
 * What is known about a login before the person says anything, from a configuration code for instance.
 *
 * @param server the address of the workspace, or the empty text to have it typed
 * @param systemBrowser whether login pages open in the browser of the computer, whatever the preference says
 * @param singleSignOnFirst whether the login with company credentials is offered first, whatever the workspace says
 */
record LoginPreset(String server, boolean systemBrowser, boolean singleSignOnFirst) {
    /** The same for another workspace. */
    LoginPreset withServer(String other) {
        return new LoginPreset(other, systemBrowser, singleSignOnFirst);
    }

    /** What is decided now; a workspace that the person has an account of already is not proposed again. */
    static LoginPreset of(Deployment deployment, Configuration configuration) {
        String server = deployment
                .settings()
                .server()
                .map(address -> address + "/")
                .filter(address -> configuration.getAccounts().stream()
                        .noneMatch(account -> account.getServer().equals(address)))
                .orElse("");
        return new LoginPreset(
                server,
                deployment.settings().policies().contains(Policy.SYSTEM_BROWSER_LOGIN)
                        || configuration.isLoginInSystemBrowser(),
                deployment.settings().policies().contains(Policy.SSO_FIRST));
    }
}
