// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment.prerequisites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PrerequisitesTest {
    /** A computer with nothing, or with everything. */
    private record Fake(OperatingSystem system, boolean isComplete, boolean hasDesktop) implements Computer {
        @Override
        public int javaVersion() {
            return isComplete ? 21 : 17;
        }

        @Override
        public boolean hasBrowser() {
            return isComplete;
        }

        @Override
        public boolean hasTray() {
            return isComplete;
        }

        @Override
        public boolean hasKeyring() {
            return isComplete;
        }
    }

    @ParameterizedTest
    @EnumSource(OperatingSystem.class)
    void nothingIsMissingWhereAllIsThere(OperatingSystem system) {
        List<Finding> findings = new Prerequisites(new Fake(system, true, true)).findings();
        assertEquals(
                List.of(Part.values()), findings.stream().map(Finding::part).toList());
        assertTrue(findings.stream().noneMatch(Finding::isMissing), findings.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "JAVA, LINUX, adoptium.net",
        "BROWSER, LINUX, apt install libwebkit2gtk-4.1-0",
        "BROWSER, WINDOWS, https://developer.microsoft.com/microsoft-edge/webview2/",
        "TRAY, LINUX, extension",
        "KEYRING, LINUX, gnome-keyring"
    })
    void whatIsMissingIsToldOnceWithHowToGetIt(Part part, OperatingSystem system, String how) {
        List<Finding> missing = new Prerequisites(new Fake(system, false, true))
                .findings().stream().filter(finding -> finding.part() == part).toList();
        assertEquals(1, missing.size());
        assertTrue(missing.getFirst().isMissing());
        assertTrue(missing.getFirst().message().contains(how), missing.toString());
    }

    @Test
    void noTrayIsMissedWhereThereIsNoDesktop() {
        List<Finding> findings = new Prerequisites(new Fake(OperatingSystem.LINUX, false, false)).findings();
        assertFalse(findings.get(Part.TRAY.ordinal()).isMissing());
    }

    @ParameterizedTest
    @CsvSource({"Linux, LINUX", "Windows 11, WINDOWS", "Mac OS X, MACOS", "FreeBSD, LINUX"})
    void theSystemIsKnownByItsName(String name, OperatingSystem system) {
        assertEquals(system, OperatingSystem.named(name));
    }

    @Test
    void aLibraryIsFoundInItsFolderOrByTheLinker(@TempDir Path folder) throws Exception {
        Files.createFile(folder.resolve("libexample.so.1"));
        SharedLibraries none = new SharedLibraries(List.of(folder), name -> false);
        assertTrue(none.has("libexample.so.1"));
        assertFalse(none.has("libexample.so.2"));
        assertTrue(new SharedLibraries(List.of(folder), "libexample.so.2"::equals).has("libexample.so.2"));
    }

    @Test
    void theLinkerKnowsWhatIsHereAndWhatIsNot() {
        SharedLibraries linkerOnly = SharedLibraries.of(Map.of());
        assertTrue(linkerOnly.has("libc.so.6"));
        assertFalse(linkerOnly.has("libopensynchro-none.so.1"));
    }

    @Test
    void aServiceThatTheSessionBusWouldStartIsThere(@TempDir Path folder) throws Exception {
        Map<String, String> environment = Map.of("XDG_DATA_DIRS", "/nowhere:" + folder);
        assertFalse(SessionBus.isActivatable(SessionBus.SECRETS, environment));
        Path services = Files.createDirectories(folder.resolve("dbus-1/services"));
        Files.writeString(services.resolve("other.service"), "[D-BUS Service]\nName=org.example.Other\n");
        assertFalse(SessionBus.isActivatable(SessionBus.SECRETS, environment));
        Files.writeString(services.resolve("keyring.service"), "[D-BUS Service]\nName=org.freedesktop.secrets\n");
        assertTrue(SessionBus.isActivatable(SessionBus.SECRETS, environment));
    }

    @Test
    void withoutASessionBusNobodyOffersAnything(@TempDir Path folder) throws Exception {
        Path services = Files.createDirectories(folder.resolve("dbus-1/services"));
        Files.writeString(services.resolve("keyring.service"), "Name=org.freedesktop.secrets\n");
        assertFalse(SessionBus.offers(SessionBus.SECRETS, Map.of("XDG_DATA_DIRS", folder.toString())));
        Files.createFile(folder.resolve("bus"));
        assertTrue(SessionBus.offers(
                SessionBus.SECRETS, Map.of("XDG_DATA_DIRS", folder.toString(), "XDG_RUNTIME_DIR", folder.toString())));
    }
}
