// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.launcher;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of {@code bundles.info}: name, version, location relative to the installation, start level, whether to start it.
 *
 * @param name the symbolic name
 * @param file the bundle's jar or folder
 * @param startLevel the OSGi start level
 * @param started whether the framework starts it, rather than its first use
 */
record InstalledBundle(String name, Path file, int startLevel, boolean started) {
    /** What only a window or an update needs. A bundle too many only costs time, so the list may lag behind the platform. */
    private static final Pattern WINDOW_ONLY = Pattern.compile("org\\.opensynchro\\.(app|auth|ui|desktop)(\\..*)?"
            + "|org\\.eclipse\\.(ui|e4|jface|swt|help|urischeme|ecf|core\\.databinding|core\\.net|core\\.commands"
            + "|core\\.expressions|emf\\.ecore\\.change|equinox\\.(p2|security|frameworkadmin|launcher|event|concurrent"
            + "|simpleconfigurator))(\\..*)?"
            + "|org\\.(sat4j|tukaani|apache\\.batik)\\..*|wrapped\\.(org\\.apache\\.xmlgraphics|xml-apis)\\..*"
            + "|bcpg|bcutil|com\\.ibm\\.icu|com\\.github\\.weisj\\.jsvg|jakarta\\.inject\\..*");

    /** Extensions of the framework itself, which is there already. */
    private static final Set<String> FRAMEWORK = Set.of("org.eclipse.osgi", "org.eclipse.osgi.compatibility.state");

    static InstalledBundle parse(Path home, String line) {
        String[] fields = line.split(",");
        return new InstalledBundle(
                fields[0], home.resolve(fields[2]), Integer.parseInt(fields[3]), Boolean.parseBoolean(fields[4]));
    }

    boolean forCommandLine() {
        return !FRAMEWORK.contains(name) && !WINDOW_ONLY.matcher(name).matches();
    }

    /** This bundle as an entry of the framework property {@code osgi.bundles}. */
    String entry() {
        return "reference:" + file.toUri() + "@" + startLevel + (started ? ":start" : "");
    }
}
