// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment.prerequisites;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a Linux desktop really shows what is put into its tray. SWT offers a tray even where no panel shows it, and an
 * application that hides in such a tray cannot be found again: only an owner of the selection that the System Tray Protocol
 * of freedesktop.org names proves that there is one, and only for applications that speak to the X server.
 */
public final class DesktopTray {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopTray.class);

    private DesktopTray() {}

    /** Asks the X server that these environment variables name. */
    public static boolean isShown(Map<String, String> environment) {
        boolean isWayland = !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
        boolean isAskedForX = environment.getOrDefault("GDK_BACKEND", "").startsWith("x11");
        return (!isWayland || isAskedForX) && hasOwner();
    }

    private static boolean hasOwner() {
        try {
            NativeLibrary x11 = NativeLibrary.getInstance("libX11.so.6");
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
