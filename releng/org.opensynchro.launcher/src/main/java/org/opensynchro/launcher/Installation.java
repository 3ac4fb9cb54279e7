// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder that the product is installed in, as p2 lays it out. Only ever read. */
record Installation(Path home) {
    Path plugins() {
        return home.resolve("plugins");
    }

    Path configuration() {
        return home.resolve("configuration");
    }

    /** The framework whose classes are on the class path beside this launcher. */
    Path framework() {
        return home.resolve("lib").resolve("equinox.jar");
    }

    private Path bundlesInfo() {
        return configuration().resolve("org.eclipse.equinox.simpleconfigurator").resolve("bundles.info");
    }

    /** The bundles that p2 has installed. */
    List<InstalledBundle> bundles() throws IOException {
        return Files.readAllLines(bundlesInfo()).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> InstalledBundle.parse(home, line))
                .toList();
    }

    /** A word that is the same for every start of this installation, and another one for every other installation. */
    String identity() throws IOException {
        return Integer.toHexString(home.toRealPath().toString().hashCode());
    }

    /** A word that changes whenever what is installed changes. */
    String state() throws IOException {
        return Long.toHexString(Files.getLastModifiedTime(bundlesInfo()).toMillis() * 31 + Files.size(bundlesInfo()));
    }
}
