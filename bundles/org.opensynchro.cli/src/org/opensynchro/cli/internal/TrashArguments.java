// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.nio.file.Path;
import java.util.List;
import org.opensynchro.cli.internal.TrashOptions.OnlineAccount;
import picocli.CommandLine.ParseResult;

/** Makes {@link TrashOptions} of what was typed. */
final class TrashArguments {
    private final ParseResult typed;
    private final AccountArguments account;

    TrashArguments(ParseResult typed, Surroundings surroundings) {
        this.typed = typed;
        this.account = new AccountArguments(typed, surroundings);
    }

    /**
     * Checks and completes what was typed.
     *
     * @throws UsageException when something is wrong or missing
     */
    TrashOptions read() throws UsageException {
        boolean online = typed.hasMatchedOption("--server");
        List<Path> folders = typed.hasMatchedOption("--local") ? List.of(account.path("--local")) : List.of();
        List<OnlineAccount> accounts =
                online ? List.of(new OnlineAccount(account.server(), account.user(), account.password())) : List.of();
        if (folders.isEmpty() && accounts.isEmpty()) {
            throw new UsageException(Messages.Usage_trashWhere);
        }
        return new TrashOptions(
                folders,
                accounts,
                typed.matchedPositionalValue(0, List.<String>of()),
                typed.hasMatchedOption("--json"));
    }
}
