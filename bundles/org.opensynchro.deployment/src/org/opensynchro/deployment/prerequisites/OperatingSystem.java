// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment.prerequisites;

import java.util.Locale;

/** The kinds of operating systems that OpenSynchro runs on. */
enum OperatingSystem {
    LINUX,
    WINDOWS,
    MACOS;

    /** @param name the system property {@code os.name} */
    static OperatingSystem named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return WINDOWS;
        }
        return lower.startsWith("mac") ? MACOS : LINUX;
    }
}
