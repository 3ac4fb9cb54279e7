// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.eclipse.osgi.util.NLS;

/** Where the password comes from. Never from the command line, which every process of the computer can read. */
@FunctionalInterface
interface PasswordSource {
    /** The environment variable that may hold the password. */
    String VARIABLE = "OPENSYNCHRO_PASSWORD";

    /**
     * Gets the password, which may take a person's time.
     *
     * @throws UsageException when there is none
     */
    String read() throws UsageException;

    /** The first line of a file in UTF-8; warns when others can read it. */
    static PasswordSource file(Path file, PrintStream err) {
        return () -> {
            try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                String line = reader.readLine();
                if (line == null || line.isEmpty()) {
                    throw new UsageException(NLS.bind(Messages.Password_fileEmpty, file));
                }
                if (readableByOthers(file)) {
                    err.println(NLS.bind(Messages.Password_fileOpen, file));
                }
                return line.startsWith("\uFEFF") ? line.substring(1) : line;
            } catch (IOException e) {
                throw new UsageException(NLS.bind(Messages.Password_fileUnreadable, file), e);
            }
        };
    }

    /** The environment variable {@value #VARIABLE}, or else the person at the terminal. */
    static PasswordSource surroundings(Surroundings surroundings, String user, String server) {
        return () -> {
            String password = surroundings.environment().getOrDefault(VARIABLE, "");
            if (password.isEmpty() && surroundings.prompt().available()) {
                password = surroundings.prompt().ask(NLS.bind(Messages.Password_prompt, user, server));
            }
            if (password.isEmpty()) {
                throw new UsageException(NLS.bind(Messages.Password_missing, VARIABLE));
            }
            return password;
        };
    }

    private static boolean readableByOthers(Path file) throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return false;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        return permissions.contains(PosixFilePermission.GROUP_READ)
                || permissions.contains(PosixFilePermission.OTHERS_READ);
    }
}
