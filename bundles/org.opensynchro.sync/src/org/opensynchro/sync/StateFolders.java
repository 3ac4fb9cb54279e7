// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.opensynchro.workspace.ItemPath;

/**
 * Where one person's configuration and the state of each synchronization live on this computer. The window and the
 * command line use the same places, so the same pair of folders has one journal and one lock, whoever works on it.
 */
public final class StateFolders {
    /** The environment variable that names another folder for all that the program keeps, for trial and tests. */
    public static final String HOME_VARIABLE = "OPENSYNCHRO_STATE";

    private static final String NAME = "opensynchro";
    /** The folder in {@link #home} that holds the state folders of all synchronizations. */
    static final String SYNCHRONIZATIONS = "synchronizations";

    private final Path home;

    /** @param home the folder that holds everything this class names; made by whoever writes into it first */
    public StateFolders(Path home) {
        this.home = home;
    }

    /**
     * The folders of the person who runs this process: below {@value #HOME_VARIABLE} where it is set, else in the place
     * that the operating system has for data of applications (XDG Base Directory Specification on Linux).
     */
    public static StateFolders ofUser() {
        return new StateFolders(
                userHome(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home"))));
    }

    static Path userHome(Map<String, String> environment, String operatingSystem, Path userHome) {
        String chosen = environment.getOrDefault(HOME_VARIABLE, "");
        if (!chosen.isBlank()) {
            return Path.of(chosen).toAbsolutePath();
        }
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return (local.isBlank() ? userHome.resolve("AppData").resolve("Local") : Path.of(local))
                    .resolve("OpenSynchro");
        }
        if (system.startsWith("mac")) {
            return userHome.resolve("Library").resolve("Application Support").resolve("OpenSynchro");
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        boolean valid = !data.isBlank() && Path.of(data).isAbsolute();
        return (valid ? Path.of(data) : userHome.resolve(".local").resolve("share")).resolve(NAME);
    }

    /** The folder that holds everything. */
    public Path home() {
        return home;
    }

    /**
     * The state folder of one pair of folders: the same for the same account, local and online folder.
     *
     * @param server the address of the workspace
     * @param user the account's name there
     * @param local the local folder; made absolute
     * @param online the online folder
     */
    public Path of(URI server, String user, Path local, ItemPath online) {
        String pair = server + "\n" + user + "\n" + local.toAbsolutePath().normalize() + "\n" + online;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(pair.getBytes(StandardCharsets.UTF_8));
            return home.resolve(SYNCHRONIZATIONS).resolve(HexFormat.of().formatHex(digest, 0, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
