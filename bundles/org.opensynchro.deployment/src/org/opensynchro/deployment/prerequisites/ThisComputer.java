// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment.prerequisites;

import java.util.Map;

/**
 * The computer and the session that this process runs in.
 *
 * @param environment the environment variables
 */
record ThisComputer(OperatingSystem system, Map<String, String> environment) implements Computer {
    /** What SWT shows pages with. */
    private static final String WEBKIT = "libwebkit2gtk-4.1.so.0";
    /** What Equinox reaches the keyring through. */
    private static final String SECRET = "libsecret-1.so.0";

    static ThisComputer now() {
        return new ThisComputer(OperatingSystem.named(System.getProperty("os.name")), System.getenv());
    }

    @Override
    public int javaVersion() {
        return Runtime.version().feature();
    }

    @Override
    public boolean hasBrowser() {
        return switch (system) {
            case LINUX -> SharedLibraries.of(environment).has(WEBKIT);
            case WINDOWS -> WebView2.isInstalled();
            case MACOS -> true;
        };
    }

    @Override
    public boolean hasDesktop() {
        return system != OperatingSystem.LINUX || !isEmpty("DISPLAY") || !isEmpty("WAYLAND_DISPLAY");
    }

    @Override
    public boolean hasTray() {
        return system != OperatingSystem.LINUX || DesktopTray.isShown(environment);
    }

    @Override
    public boolean hasKeyring() {
        return system != OperatingSystem.LINUX
                || SharedLibraries.of(environment).has(SECRET) && SessionBus.offers(SessionBus.SECRETS, environment);
    }

    private boolean isEmpty(String variable) {
        return environment.getOrDefault(variable, "").isEmpty();
    }
}
