// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages.person;

import java.util.LinkedHashMap;
import java.util.Map;
import org.opensynchro.server.internal.pages.Texts;

/** A browser in words that a person recognizes, guessed from what it calls itself. */
final class BrowserName {
    /** What to look for, the most particular first: most browsers claim to be others as well. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private BrowserName() {}

    static String of(String userAgent, Texts texts) {
        String browser = first(BROWSERS, userAgent);
        String system = first(SYSTEMS, userAgent);
        if (!browser.isEmpty() && !system.isEmpty()) {
            return texts.of("settings_browser", browser, system);
        }
        String printable = userAgent.replaceAll("\\p{C}", " ").strip();
        return printable.isEmpty()
                ? texts.of("settings_browser_unnamed")
                : printable.substring(0, Math.min(80, printable.length()));
    }

    private static String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
