// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.tray;

import org.eclipse.osgi.util.NLS;

/** Texts of this package in the person's language. */
final class Messages extends NLS {
    public static String TrayPresence_open;
    public static String TrayPresence_quit;
    public static String TrayPresence_synchronize;
    public static String TrayPresence_toolTip;

    static {
        NLS.initializeMessages("org.opensynchro.ui.internal.tray.messages", Messages.class);
    }

    private Messages() {}
}
