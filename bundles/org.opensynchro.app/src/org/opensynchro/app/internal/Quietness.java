// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.app.internal;

import org.opensynchro.deployment.DeploymentSettings;
import org.opensynchro.deployment.Setting;
import org.opensynchro.model.Configuration;
import org.opensynchro.ui.SyncState;
import org.opensynchro.ui.SynchronizationService;

/** How much of itself the application shows without being asked. */
enum Quietness {
    /** The window, and to whoever has no account the way to add one. */
    TALKATIVE,
    /** The tray alone, or a minimized window where there is none. */
    SILENT,
    /** Nothing, until the person is needed. */
    VERY_SILENT;

    static Quietness of(DeploymentSettings settings) {
        if (settings.isOn(Setting.VERY_SILENT)) {
            return VERY_SILENT;
        }
        return settings.isOn(Setting.SILENT) ? SILENT : TALKATIVE;
    }

    /**
     * Whether nothing goes on without the person: nobody is logged in, or must log in again, or there is a question.
     *
     * @param isLoginComing whether the command line brings an account, so that nobody has to log in
     */
    static boolean isPersonNeeded(SynchronizationService service, boolean isLoginComing) {
        Configuration configuration = service.configuration();
        return service.isReady()
                && (configuration.getAccounts().isEmpty() && !isLoginComing
                        || configuration.getSynchronizations().stream()
                                .map(synchronization ->
                                        service.status(synchronization.getId()).state())
                                .anyMatch(state -> state == SyncState.SIGN_IN || state == SyncState.HELD));
    }
}
