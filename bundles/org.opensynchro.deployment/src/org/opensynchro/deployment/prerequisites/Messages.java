// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment.prerequisites;

import org.eclipse.osgi.util.NLS;

/** Texts of this package in the person's language. */
final class Messages extends NLS {
    public static String Prerequisites_browser;
    public static String Prerequisites_java;
    public static String Prerequisites_keyring;
    public static String Prerequisites_noBrowserLinux;
    public static String Prerequisites_noBrowserMacos;
    public static String Prerequisites_noBrowserWindows;
    public static String Prerequisites_noDesktop;
    public static String Prerequisites_noJava;
    public static String Prerequisites_noKeyring;
    public static String Prerequisites_noTray;
    public static String Prerequisites_tray;

    static {
        NLS.initializeMessages("org.opensynchro.deployment.prerequisites.messages", Messages.class);
    }

    private Messages() {}
}
