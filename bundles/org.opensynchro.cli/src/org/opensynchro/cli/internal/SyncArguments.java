// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.net.URI;
import java.nio.file.Path;
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
    private final AccountArguments account;

    SyncArguments(ParseResult typed, Surroundings surroundings) {
        this.typed = typed;
        this.surroundings = surroundings;
        this.account = new AccountArguments(typed, surroundings);
    }

    /**
     * Checks and completes what was typed.
     *
     * @throws UsageException when something is wrong or missing
     */
    SyncOptions read() throws UsageException {
        URI server = account.server();
        String user = account.user();
        Path local = account.path("--local");
        ItemPath remote = remote(account.text("--remote"));
        Path state = typed.hasMatchedOption("--state")
                ? account.path("--state")
                : StateFolders.ofUser().of(server, user, local, remote);
        return new SyncOptions(
                server,
                user,
                account.password(),
                account.proxy(),
                local,
                remote,
                state,
                typed.hasMatchedOption("--watch"),
                typed.hasMatchedOption("--json"),
                deletions(account.text("--deletions")),
                trash(account.text("--trash-days")),
                RateLimit.read("--limit-upload", account.text("--limit-upload")),
                RateLimit.read("--limit-download", account.text("--limit-download")),
                new ScopeArguments(typed, surroundings.workingFolder()).read());
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
