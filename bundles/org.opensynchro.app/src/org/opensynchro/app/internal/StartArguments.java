// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.app.internal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opensynchro.workspace.ItemPath;

/**
 * A synchronization named on the command line that opened the window:
 * {@code --server URL --user NAME --local DIR --remote /PATH}. The password comes from the environment.
 *
 * @param server the address of the workspace, with a slash at its end, as accounts have it
 * @param user the account's name there
 * @param local the local folder
 * @param online the online folder
 */
record StartArguments(String server, String user, Path local, ItemPath online) {
    private static final List<String> OPTIONS = List.of("--server", "--user", "--local", "--remote");

    StartArguments {
        server = server.endsWith("/") ? server : server + '/';
    }

    /** The arguments that look like options and that nobody here knows. */
    static List<String> unknown(List<String> arguments) {
        return arguments.stream()
                .filter(argument -> argument.matches("(--|/)[A-Za-z][A-Za-z-]*(=.*)?") && !OPTIONS.contains(argument))
                .map(argument -> argument.replaceFirst("=.*", ""))
                .toList();
    }

    /**
     * Reads the arguments of the application; whatever else is among them is left to others.
     *
     * @return empty unless all of them are there
     */
    static Optional<StartArguments> parse(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        for (int index = 0; index + 1 < arguments.size(); index++) {
            if (arguments.get(index).startsWith("--")) {
                options.put(arguments.get(index), arguments.get(index + 1));
            }
        }
        if (!options.keySet().containsAll(List.of("--server", "--user", "--local"))) {
            return Optional.empty();
        }
        return Optional.of(new StartArguments(
                options.get("--server"),
                options.get("--user"),
                Path.of(options.get("--local")).toAbsolutePath().normalize(),
                ItemPath.of(options.getOrDefault("--remote", ""))));
    }
}
