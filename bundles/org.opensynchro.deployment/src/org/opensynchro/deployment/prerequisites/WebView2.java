// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment.prerequisites;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.platform.win32.WinReg.HKEY;

/**
 * Microsoft's WebView2. Its documentation ("Distribute your app and the WebView2 Runtime", "Detect if a WebView2 Runtime is
 * already installed") names the registry values that hold its version.
 */
final class WebView2 {
    private static final String CLIENT = "Microsoft\\EdgeUpdate\\Clients\\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";
    private static final String VERSION = "pv";
    private static final String NONE = "0.0.0.0";

    private WebView2() {}

    static boolean isInstalled() {
        return isIn(WinReg.HKEY_LOCAL_MACHINE, "SOFTWARE\\WOW6432Node\\" + CLIENT)
                || isIn(WinReg.HKEY_LOCAL_MACHINE, "SOFTWARE\\" + CLIENT)
                || isIn(WinReg.HKEY_CURRENT_USER, "Software\\" + CLIENT);
    }

    private static boolean isIn(HKEY root, String key) {
        try {
            if (!Advapi32Util.registryValueExists(root, key, VERSION)) {
                return false;
            }
            String version = Advapi32Util.registryGetStringValue(root, key, VERSION);
            return !version.isEmpty() && !version.equals(NONE);
        } catch (Win32Exception e) {
            // A place that may not be read says nothing; the others are asked.
            return false;
        }
    }
}
