// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where settings lie on this kind of computer.
 *
 * @param computer the folder for what is the same for every user of the computer
 * @param person the folder for what one user decides
 */
record SettingsPlaces(Path computer, Path person) {
    /** The environment variable that names another folder for the settings of the computer, for trial and tests. */
    static final String COMPUTER_VARIABLE = "OPENSYNCHRO_COMPUTER_SETTINGS";

    private static final String STATE_VARIABLE = "OPENSYNCHRO_STATE";
    private static final String FILE = "settings.json";

    /** The folders that the operating system has for this (XDG Base Directory Specification on Linux). */
    static SettingsPlaces of(Map<String, String> environment, String operatingSystem, Path home) {
        SettingsPlaces usual = usual(environment, operatingSystem.toLowerCase(Locale.ROOT), home);
        return new SettingsPlaces(
                folder(environment, COMPUTER_VARIABLE, usual.computer),
                folder(environment, STATE_VARIABLE, usual.person));
    }

    private static SettingsPlaces usual(Map<String, String> environment, String system, Path home) {
        if (system.startsWith("windows")) {
            Path computer = folder(environment, "ProgramData", Path.of("C:\\ProgramData"));
            Path person = folder(environment, "APPDATA", home.resolve("AppData").resolve("Roaming"));
            return new SettingsPlaces(computer.resolve("OpenSynchro"), person.resolve("OpenSynchro"));
        }
        if (system.startsWith("mac")) {
            Path inLibrary = Path.of("Library", "Application Support", "OpenSynchro");
            return new SettingsPlaces(Path.of("/").resolve(inLibrary), home.resolve(inLibrary));
        }
        Path person = folder(environment, "XDG_CONFIG_HOME", home.resolve(".config"));
        return new SettingsPlaces(Path.of("/etc/opensynchro"), person.resolve("opensynchro"));
    }

    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        try {
            return value.isBlank() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
        } catch (InvalidPathException e) {
            return otherwise;
        }
    }

    Path computerFile() {
        return computer.resolve(FILE);
    }

    Path personFile() {
        return person.resolve(FILE);
    }

    /** Where the configuration code is kept that the person accepted. */
    Path codeFile() {
        return person.resolve("configuration-code");
    }
}
