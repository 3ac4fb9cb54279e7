// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.osgi.launch.EquinoxFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;

/** Installs the bundles of the product in a framework of the test's own and asks it which do not resolve. */
class BundlesOfProductTest {
    @TempDir
    Path folder;

    @Test
    void everyBundleResolves() throws Exception {
        Path info = Product.FOLDER.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
        List<String> locations = Files.readAllLines(info).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("org.eclipse.osgi,"))
                .map(line -> Product.FOLDER.resolve(line.split(",")[2]).toUri().toString())
                .toList();
        assertEquals(List.of(), unresolved(locations));
    }

    @Test
    void bundlesOfTheCommandLineResolveWithoutThoseOfTheWindow() throws Exception {
        try (RunningProduct version = new Product(folder.resolve("state")).start("--version")) {
            assertEquals(0, version.exitCode(), version.errors());
        }
        List<String> locations;
        try (Stream<Path> areas =
                Files.find(folder.resolve("state/cache"), 2, (path, attributes) -> path.endsWith("config.ini"))) {
            Properties settings = new Properties();
            try (InputStream in = Files.newInputStream(areas.findFirst().orElseThrow())) {
                settings.load(in);
            }
            locations = Arrays.stream(settings.getProperty("osgi.bundles").split(","))
                    .map(entry -> entry.replaceFirst("^reference:", "").replaceFirst("@.*$", ""))
                    .toList();
        }
        assertFalse(locations.isEmpty());
        assertFalse(locations.stream().anyMatch(location -> location.contains("org.eclipse.ui")), "a window's bundle");
        assertEquals(List.of(), unresolved(locations));
    }

    private List<String> unresolved(List<String> locations) throws BundleException, InterruptedException {
        Map<String, String> configuration = new HashMap<>();
        configuration.put(
                "org.osgi.framework.storage", folder.resolve("storage").toString());
        configuration.put("osgi.os", "linux");
        configuration.put("osgi.ws", "gtk");
        configuration.put("osgi.arch", System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64");
        Framework framework = new EquinoxFactory().newFramework(configuration);
        framework.init();
        try {
            for (String location : locations) {
                framework.getBundleContext().installBundle("reference:" + location);
            }
            framework.adapt(FrameworkWiring.class).resolveBundles(null);
            return Arrays.stream(framework.getBundleContext().getBundles())
                    .filter(bundle -> bundle.getState() == Bundle.INSTALLED)
                    .map(Bundle::getSymbolicName)
                    .toList();
        } finally {
            framework.stop();
            framework.waitForStop(0);
        }
    }
}
