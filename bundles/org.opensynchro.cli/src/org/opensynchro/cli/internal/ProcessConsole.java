// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;

/** The terminal of this process, where it has one. */
final class ProcessConsole {
    private ProcessConsole() {}

    /**
     * What the process offers to a command.
     *
     * @param stop is told when the process shall end
     * @param version the version of the product
     */
    static Surroundings surroundings(StopRequest stop, String version) {
        // The richer console of later Java versions claims to be there even when nobody is.
        System.setProperty("jdk.console", "java.base");
        Console console = System.console();
        Map<String, String> environment = System.getenv();
        Charset charset = console == null ? StandardCharsets.UTF_8 : console.charset();
        return new Surroundings(
                stream(FileDescriptor.out, charset),
                stream(FileDescriptor.err, charset),
                environment,
                Path.of("").toAbsolutePath(),
                console != null && !"dumb".equals(environment.get("TERM")),
                console == null ? PasswordPrompt.NOBODY : prompt(console),
                InstantSource.system(),
                stop,
                version);
    }

    private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
        return new PrintStream(new FileOutputStream(descriptor), true, charset);
    }

    private static PasswordPrompt prompt(Console console) {
        return new PasswordPrompt() {
            @Override
            public boolean available() {
                return true;
            }

            @Override
            public String ask(String question) {
                char[] typed = console.readPassword("%s ", question);
                if (typed == null) {
                    return "";
                }
                String password = new String(typed);
                Arrays.fill(typed, '\0');
                return password;
            }
        };
    }
}
