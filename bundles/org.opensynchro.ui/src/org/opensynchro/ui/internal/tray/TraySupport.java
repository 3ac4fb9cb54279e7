// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.tray;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;
import org.opensynchro.deployment.prerequisites.DesktopTray;

/** Whether this desktop really shows what is put into its tray. */
final class TraySupport {
    private TraySupport() {}

    /** Windows and macOS always have one; on Linux SWT offers one even where nothing shows it. */
    static boolean isThere(Display display) {
        return display.getSystemTray() != null
                && (!Platform.OS_LINUX.equals(Platform.getOS()) || DesktopTray.isShown(System.getenv()));
    }
}
