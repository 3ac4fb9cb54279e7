// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.sync.StateFolders;
import org.opensynchro.sync.SynchronizedPair;
import org.opensynchro.workspace.ItemPath;
import picocli.CommandLine.ParseResult;

/** Makes {@link LockOptions} of what was typed: finds the synchronization unless it is told. */
final class LockArguments {
    private final ParseResult typed;
    private final Surroundings surroundings;
    private final AccountArguments account;

    LockArguments(ParseResult typed, Surroundings surroundings) {
        this.typed = typed;
        this.surroundings = surroundings;
        this.account = new AccountArguments(typed, surroundings);
    }

    /**
     * Checks and completes what was typed.
     *
     * @throws UsageException when something is wrong or missing
     */
    LockOptions read() throws UsageException {
        LockOptions.Action action =
                switch (typed.commandSpec().name()) {
                    case "lock" -> LockOptions.Action.LOCK;
                    case "unlock" -> LockOptions.Action.UNLOCK;
                    default -> LockOptions.Action.LIST;
                };
        List<Path> items = items();
        SynchronizedPair pair = pair(items.getFirst());
        for (Path item : items) {
            if (!pair.holds(item)) {
                throw new UsageException(NLS.bind(Messages.Usage_lockElsewhere, item, pair.local()));
            }
        }
        return new LockOptions(
                action,
                pair,
                password(pair),
                items,
                typed.hasMatchedOption("--force"),
                typed.hasMatchedOption("--json"));
    }

    private List<Path> items() throws UsageException {
        List<Path> items = new ArrayList<>();
        for (String item : typed.matchedPositionalValue(0, List.<String>of())) {
            try {
                items.add(surroundings.workingFolder().resolve(item).normalize());
            } catch (InvalidPathException e) {
                throw new UsageException(
                        NLS.bind(Messages.Usage_path, typed.commandSpec().name(), item), e);
            }
        }
        return items;
    }

    private SynchronizedPair pair(Path item) throws UsageException {
        if (typed.hasMatchedOption("--server") || typed.hasMatchedOption("--local")) {
            Path local = account.path("--local");
            ItemPath remote = remote(account.text("--remote"));
            Path state = typed.hasMatchedOption("--state")
                    ? account.path("--state")
                    : StateFolders.ofUser().of(account.server(), account.user(), local, remote);
            return new SynchronizedPair(account.server(), account.user(), local, remote, state);
        }
        Optional<SynchronizedPair> known = typed.hasMatchedOption("--state")
                ? SynchronizedPair.read(account.path("--state"))
                : SynchronizedPair.holding(StateFolders.ofUser(), item);
        return known.orElseThrow(() -> new UsageException(NLS.bind(Messages.Usage_lockNoPair, item)));
    }

    private static ItemPath remote(String path) throws UsageException {
        try {
            return ItemPath.of(path);
        } catch (IllegalArgumentException e) {
            throw new UsageException(NLS.bind(Messages.Usage_remote, path), e);
        }
    }

    private PasswordSource password(SynchronizedPair pair) throws UsageException {
        return typed.hasMatchedOption("--password-file")
                ? PasswordSource.file(account.path("--password-file"), surroundings.err())
                : PasswordSource.surroundings(
                        surroundings, pair.user(), pair.server().getHost());
    }
}
