// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.tray;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether this desktop really shows what is put into its tray. */
final class TraySupport {
    private static final Logger LOG = LoggerFactory.getLogger(TraySupport.class);

    private TraySupport() {}

    /**
     * Windows and macOS always have one. On Linux SWT offers a tray even where no panel shows it, and an application that
     * hides in such a tray cannot be found again: only an owner of the selection that the System Tray Protocol of
     * freedesktop.org names proves that there is one, and only for applications that speak to the X server.
     */
    static boolean isThere(Display display) {
        if (display.getSystemTray() == null) {
            return false;
        }
        return !Platform.OS_LINUX.equals(Platform.getOS()) || !speaksWayland() && trayHasOwner();
    }

    private static boolean speaksWayland() {
        String backend = System.getenv().getOrDefault("GDK_BACKEND", "");
        boolean wayland = !System.getenv().getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
        return wayland && !backend.startsWith("x11");
    }

    private static boolean trayHasOwner() {
        try {
            NativeLibrary x11 = NativeLibrary.getInstance("X11");
            Pointer connection = x11.getFunction("XOpenDisplay").invokePointer(new Object[] {null});
            if (connection == null) {
                return false;
            }
            try {
                int screen = x11.getFunction("XDefaultScreen").invokeInt(new Object[] {connection});
                long selection = x11.getFunction("XInternAtom")
                        .invokeLong(new Object[] {connection, "_NET_SYSTEM_TRAY_S" + screen, 0});
                return x11.getFunction("XGetSelectionOwner").invokeLong(new Object[] {connection, selection}) != 0;
            } finally {
                x11.getFunction("XCloseDisplay").invokeInt(new Object[] {connection});
            }
        } catch (UnsatisfiedLinkError e) {
            LOG.debug("No X library, hence no tray", e);
            return false;
        }
    }
}
