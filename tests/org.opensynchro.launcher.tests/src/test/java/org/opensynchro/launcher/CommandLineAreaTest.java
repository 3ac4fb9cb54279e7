// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineAreaTest {
    @TempDir
    Path folder;

    private Installation installation;
    private Path cache;

    @BeforeEach
    void install() throws IOException {
        installation = new Installation(folder.resolve("installation"));
        cache = folder.resolve("cache");
        writeBundlesInfo("org.opensynchro.cli,0.1.0,plugins/org.opensynchro.cli_0.1.0.jar,4,false");
    }

    @Test
    void laterCommandOnlyReadsTheAreaThatTheFirstOneKept() throws IOException {
        Path kept = runAndKeep();

        try (CommandLineArea later = CommandLineArea.open(installation, cache)) {
            assertEquals("true", later.properties().getProperty("osgi.configuration.area.readOnly"));
            assertEquals(kept, areaOf(later));
        }
        assertTrue(Files.isRegularFile(kept.resolve("config.ini")));
    }

    @Test
    void areaThatIsNotCompleteIsNotSeenByOthersAndNotLeftBehind() throws IOException {
        try (CommandLineArea failed = CommandLineArea.open(installation, cache);
                CommandLineArea other = CommandLineArea.open(installation, cache)) {
            assertEquals("false", other.properties().getProperty("osgi.configuration.area.readOnly"));
            assertFalse(areaOf(other).equals(areaOf(failed)));
        }
        assertEquals(List.of(), areas());
    }

    @Test
    void twoFirstCommandsAtOnceLeaveOneArea() throws IOException {
        try (CommandLineArea first = CommandLineArea.open(installation, cache);
                CommandLineArea second = CommandLineArea.open(installation, cache)) {
            first.keep();
            second.keep();
        }
        assertEquals(1, areas().size());
    }

    @Test
    void updateOfTheInstallationMakesANewAreaAndDeletesTheOldOne() throws IOException {
        Path old = runAndKeep();
        writeBundlesInfo("org.opensynchro.cli,0.2.0,plugins/org.opensynchro.cli_0.2.0.202701010000.jar,4,false");

        Path updated = runAndKeep();

        assertFalse(old.equals(updated));
        assertEquals(List.of(updated.getFileName()), areas());
    }

    @Test
    void areaIsMadeElsewhereWhereTheCacheCannotBeWritten() throws IOException {
        Files.createFile(cache);
        Path area;
        try (CommandLineArea elsewhere = CommandLineArea.open(installation, cache)) {
            area = areaOf(elsewhere);
            assertTrue(Files.isRegularFile(area.resolve("config.ini")));
            elsewhere.keep();
        }
        assertFalse(Files.exists(area));
    }

    @Test
    void bundlesOfTheWindowAreLeftOut() throws IOException {
        writeBundlesInfo(
                "org.eclipse.equinox.common,3.20.400,plugins/org.eclipse.equinox.common_3.20.400.jar,2,true",
                "org.eclipse.ui.workbench,3.138.0,plugins/org.eclipse.ui.workbench_3.138.0.jar,4,false",
                "org.opensynchro.ui,0.1.0,plugins/org.opensynchro.ui_0.1.0.jar,4,false");
        Properties settings = new Properties();
        try (CommandLineArea area = CommandLineArea.open(installation, cache);
                var in = Files.newInputStream(areaOf(area).resolve("config.ini"))) {
            settings.load(in);
        }
        Path common = installation.plugins().resolve("org.eclipse.equinox.common_3.20.400.jar");
        assertEquals("reference:" + common.toUri() + "@2:start", settings.getProperty("osgi.bundles"));
    }

    private Path runAndKeep() throws IOException {
        try (CommandLineArea area = CommandLineArea.open(installation, cache)) {
            area.keep();
        }
        try (CommandLineArea area = CommandLineArea.open(installation, cache)) {
            return areaOf(area);
        }
    }

    private static Path areaOf(CommandLineArea area) {
        return Path.of(URI.create(area.properties().getProperty("osgi.configuration.area")));
    }

    private List<Path> areas() throws IOException {
        try (Stream<Path> areas = Files.list(cache)) {
            return areas.map(Path::getFileName).toList();
        }
    }

    private void writeBundlesInfo(String... lines) throws IOException {
        Path info = installation.configuration().resolve("org.eclipse.equinox.simpleconfigurator/bundles.info");
        Files.createDirectories(info.getParent());
        Files.writeString(info, "#version=1\n" + String.join("\n", lines) + "\n");
    }
}
