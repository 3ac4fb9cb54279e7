// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

import java.util.Map;

/**
 * Where files go that are deleted on this computer because they were deleted online.
 *
 * @param days how long the synchronization's own trash keeps them; 0 for ever
 * @param desktop whether they go to the trash of the desktop where there is one for their disk; how long that one keeps
 *     them is the person's affair
 */
public record TrashSettings(int days, boolean desktop) {
    /** How long things are kept unless told otherwise. */
    public static final int USUAL_DAYS = 30;

    /** The synchronization's own trash alone, with the usual retention. */
    public static final TrashSettings OWN = new TrashSettings(USUAL_DAYS, false);

    public TrashSettings {
        if (days < 0) {
            throw new IllegalArgumentException("days: " + days);
        }
    }

    /**
     * The desktop's trash for somebody who sits before a desktop, where they see and empty it; elsewhere, on a server above
     * all, it would fill up for ever.
     *
     * @param days how long the synchronization's own trash keeps things
     * @param environment the variables of the process
     */
    public static TrashSettings of(int days, Map<String, String> environment) {
        return new TrashSettings(
                days, !environment.getOrDefault("XDG_CURRENT_DESKTOP", "").isEmpty());
    }
}
