// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.StateFolders;
import org.opensynchro.sync.TrashSettings;
import org.opensynchro.workspace.ItemPath;
import picocli.CommandLine.ParseResult;

/** Makes {@link SyncOptions} of what was typed. */
final class SyncArguments {
    private final ParseResult typed;
    private final Surroundings surroundings;

    SyncArguments(ParseResult typed, Surroundings surroundings) {
        this.typed = typed;
        this.surroundings = surroundings;
    }

    /**
     * Checks and completes what was typed.
     *
     * @throws UsageException when something is wrong or missing
     */
    SyncOptions read() throws UsageException {
        URI server = server(text("--server"));
        String user = text("--user");
        if (user.isBlank()) {
            throw new UsageException(NLS.bind(Messages.Usage_empty, "--user"));
        }
        Path local = path("--local");
        ItemPath remote = remote(text("--remote"));
        Path state = typed.hasMatchedOption("--state")
                ? path("--state")
                : StateFolders.ofUser().of(server, user, local, remote);
        return new SyncOptions(
                server,
                user,
                password(user, server),
                local,
                remote,
                state,
                typed.hasMatchedOption("--watch"),
                typed.hasMatchedOption("--json"),
                deletions(text("--deletions")),
                trash(text("--trash-days")),
                RateLimit.read("--limit-upload", text("--limit-upload")),
                RateLimit.read("--limit-download", text("--limit-download")),
                new ScopeArguments(typed, surroundings.workingFolder()).read());
    }

    private PasswordSource password(String user, URI server) throws UsageException {
        return typed.hasMatchedOption("--password-file")
                ? PasswordSource.file(path("--password-file"), surroundings.err())
                : PasswordSource.surroundings(surroundings, user, server.getHost());
    }

    private String text(String option) {
        String value = typed.matchedOptionValue(option, "");
        return value == null ? "" : value;
    }

    private Path path(String option) throws UsageException {
        String value = text(option);
        if (value.isEmpty()) {
            throw new UsageException(NLS.bind(Messages.Usage_empty, option));
        }
        try {
            return surroundings.workingFolder().resolve(value).normalize();
        } catch (InvalidPathException e) {
            throw new UsageException(NLS.bind(Messages.Usage_path, option, value), e);
        }
    }

    /** The address as typed, with {@code https} where no scheme was given, ending with a slash. */
    private URI server(String typedAddress) throws UsageException {
        String address = typedAddress.contains("://") ? typedAddress : "https://" + typedAddress;
        try {
            URI uri = new URI(address.endsWith("/") ? address : address + "/");
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            if (!web || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
                throw new UsageException(NLS.bind(Messages.Usage_server, typedAddress));
            }
            if (uri.getRawUserInfo() != null) {
                throw new UsageException(Messages.Usage_serverWithAccount);
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new UsageException(NLS.bind(Messages.Usage_server, typedAddress), e);
        }
    }

    private static ItemPath remote(String path) throws UsageException {
        try {
            return ItemPath.of(path);
        } catch (IllegalArgumentException e) {
            throw new UsageException(NLS.bind(Messages.Usage_remote, path), e);
        }
    }

    private TrashSettings trash(String days) throws UsageException {
        if (!days.isEmpty() && !days.matches("[0-9]{1,5}")) {
            throw new UsageException(NLS.bind(Messages.Usage_trashDays, days));
        }
        return TrashSettings.of(
                days.isEmpty() ? TrashSettings.USUAL_DAYS : Integer.parseInt(days), surroundings.environment());
    }

    private static DeletionPolicy deletions(String answer) throws UsageException {
        return switch (answer) {
            case "", "ask" -> DeletionPolicy.ASK;
            case "delete" -> DeletionPolicy.DELETE;
            case "restore" -> DeletionPolicy.RESTORE;
            default -> throw new UsageException(NLS.bind(Messages.Usage_deletions, answer));
        };
    }
}
