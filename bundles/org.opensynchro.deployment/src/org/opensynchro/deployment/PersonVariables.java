// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment;

import com.sun.jna.platform.win32.KnownFolders;
import com.sun.jna.platform.win32.Shell32Util;
import com.sun.jna.platform.win32.Win32Exception;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The {@link Variables} of the person who runs this process: {@code home}, {@code documents} and {@code user}. */
final class PersonVariables {
    private static final Logger LOGGER = LoggerFactory.getLogger(PersonVariables.class);

    /** A line of {@code user-dirs.dirs}, as xdg-user-dirs writes it: a path that is absolute or begins with $HOME. */
    private static final Pattern DOCUMENTS = Pattern.compile("(?m)^\\s*XDG_DOCUMENTS_DIR=\"(\\$HOME)?(/?[^\"]*)\"");

    private PersonVariables() {}

    static Variables of(Map<String, String> environment, String operatingSystem, Path home, String user) {
        String documents = documents(environment, operatingSystem.toLowerCase(Locale.ROOT), home)
                .toString();
        return new Variables(Map.of("home", home.toString(), "documents", documents, "user", user));
    }

    private static Path documents(Map<String, String> environment, String system, Path home) {
        Path usual = home.resolve("Documents");
        if (system.startsWith("windows")) {
            return ofWindows(usual);
        }
        return system.startsWith("mac") ? usual : ofDesktop(environment, home, usual);
    }

    private static Path ofWindows(Path otherwise) {
        try {
            return Path.of(Shell32Util.getKnownFolderPath(KnownFolders.FOLDERID_Documents));
        } catch (Win32Exception e) {
            LOGGER.warn("Windows does not tell the folder for documents", e);
            return otherwise;
        }
    }

    private static Path ofDesktop(Map<String, String> environment, Path home, Path otherwise) {
        String configured = environment.getOrDefault("XDG_CONFIG_HOME", "");
        Path configuration = configured.isBlank() ? home.resolve(".config") : Path.of(configured);
        try {
            Matcher line = DOCUMENTS.matcher(Files.readString(configuration.resolve("user-dirs.dirs")));
            if (!line.find()) {
                return otherwise;
            }
            String path = line.group(2).replaceFirst("^/+", "");
            return line.group(1) == null ? Path.of("/").resolve(path) : home.resolve(path);
        } catch (IOException e) {
            // Not every desktop has this file.
            return otherwise;
        }
    }
}
