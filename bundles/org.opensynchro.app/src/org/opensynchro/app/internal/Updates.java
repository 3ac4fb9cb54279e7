// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.app.internal;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.PreferenceManager;
import org.osgi.service.prefs.Preferences;

/**
 * The platform's own look for updates, which a bundle begins with the workbench if the person switched it on. Where it is
 * forbidden that bundle does not begin, and the pages where it could be switched on are not there.
 */
final class Updates {
    private static final String WORKBENCH = "org.eclipse.ui.workbench";
    /** Bundles whose early start the workbench leaves out, separated by semicolons. */
    private static final String NOT_STARTED = "PLUGINS_NOT_ACTIVATED_ON_STARTUP";

    private static final String SCHEDULER = "org.eclipse.equinox.p2.ui.sdk.scheduler";
    private static final String PAGES = "org.eclipse.equinox.internal.p2.ui.sdk.ProvisioningPreferencePage";

    private Updates() {}

    /** Lets the bundle begin or keeps it from that; call before there is a workbench. */
    static void allow(boolean isAllowed) {
        Preferences usual = DefaultScope.INSTANCE.getNode(WORKBENCH);
        usual.put(NOT_STARTED, changed(usual.get(NOT_STARTED, ""), isAllowed));
        // Where the person has chosen what starts, only that counts, and it outlasts a policy.
        Preferences chosen = InstanceScope.INSTANCE.getNode(WORKBENCH);
        if (!chosen.get(NOT_STARTED, "").isEmpty()) {
            chosen.put(NOT_STARTED, changed(chosen.get(NOT_STARTED, ""), isAllowed));
        }
    }

    /** The list of bundles that do not start, with or without the one that looks for updates. */
    static String changed(String notStarted, boolean isAllowed) {
        Stream<String> others =
                Arrays.stream(notStarted.split(";")).filter(bundle -> !bundle.isEmpty() && !bundle.equals(SCHEDULER));
        return Stream.concat(others, isAllowed ? Stream.empty() : Stream.of(SCHEDULER))
                .collect(Collectors.joining(";"));
    }

    /** Takes the pages away; call once there is a workbench. */
    static void hide(PreferenceManager pages) {
        pages.remove(PAGES);
    }
}
