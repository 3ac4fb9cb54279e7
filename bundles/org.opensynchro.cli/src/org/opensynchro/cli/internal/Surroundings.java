// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/**
 * What a command needs from the process it runs in.
 *
 * @param out what the command produces, UTF-8 or as the terminal wants it
 * @param err what the person should know besides
 * @param environment the environment variables
 * @param workingFolder what relative paths on the command line relate to; absolute
 * @param terminal whether a person looks at {@code out}
 * @param prompt asks the person for a password
 * @param clock tells the time
 * @param stop is told when the process shall end
 * @param version the version of the product
 */
public record Surroundings(
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Path workingFolder,
        boolean terminal,
        PasswordPrompt prompt,
        InstantSource clock,
        StopRequest stop,
        String version) {}
