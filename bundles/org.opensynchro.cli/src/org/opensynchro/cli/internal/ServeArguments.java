// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.osgi.util.NLS;
import picocli.CommandLine.ParseResult;

/** Makes {@link ServeOptions} of what was typed. */
final class ServeArguments {
    private static final Pattern ADDRESS =
            Pattern.compile("(?<host>\\[[0-9a-fA-F:.]+\\]|[^:\\[\\]]+):(?<port>\\d{1,5})");
    private static final int HIGHEST_PORT = 65_535;

    private final ParseResult typed;
    private final Path workingFolder;

    ServeArguments(ParseResult typed, Path workingFolder) {
        this.typed = typed;
        this.workingFolder = workingFolder;
    }

    /**
     * Checks and completes what was typed.
     *
     * @throws UsageException when something is wrong or missing
     */
    ServeOptions read() throws UsageException {
        String listen = typed.matchedOptionValue("--listen", Commands.DEFAULT_ADDRESS);
        Matcher address = ADDRESS.matcher(listen);
        if (!address.matches() || Integer.parseInt(address.group("port")) > HIGHEST_PORT) {
            throw new UsageException(NLS.bind(Messages.Usage_listen, listen));
        }
        String host = address.group("host");
        return new ServeOptions(
                path("--data"),
                host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
                Integer.parseInt(address.group("port")),
                users(),
                typed.hasMatchedOption("--log-requests") ? List.of(path("--log-requests")) : List.of());
    }

    private Map<String, String> users() throws UsageException {
        Map<String, String> users = new LinkedHashMap<>();
        for (String user : typed.matchedOptionValue("--user", List.<String>of())) {
            int colon = user.indexOf(':');
            if (colon <= 0 || colon == user.length() - 1) {
                throw new UsageException(Messages.Usage_account);
            }
            users.put(user.substring(0, colon), user.substring(colon + 1));
        }
        return users;
    }

    private Path path(String option) throws UsageException {
        String value = typed.matchedOptionValue(option, "");
        if (value.isEmpty()) {
            throw new UsageException(NLS.bind(Messages.Usage_empty, option));
        }
        try {
            return workingFolder.resolve(value).normalize();
        } catch (InvalidPathException e) {
            throw new UsageException(NLS.bind(Messages.Usage_path, option, value), e);
        }
    }
}
