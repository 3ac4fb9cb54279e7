// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.sync.SynchronizationRefusedException;
import org.opensynchro.sync.SynchronizationSettings;
import org.opensynchro.sync.SynchronizedPair;
import org.opensynchro.sync.Synchronizer;
import org.opensynchro.workspace.Bandwidth;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.Sentences;
import org.opensynchro.workspace.WorkspaceConnector;
import org.slf4j.LoggerFactory;

/** {@code opensynchro sync}: keeps a local and an online folder the same, once or until stopped. */
final class SyncCommand {
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(30);
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Surroundings surroundings;
    private final SynchronizerFactory engine;
    private final WorkspaceConnector connector;

    SyncCommand(Surroundings surroundings, SynchronizerFactory engine, WorkspaceConnector connector) {
        this.surroundings = surroundings;
        this.engine = engine;
        this.connector = connector;
    }

    /**
     * Runs until both sides are the same, or until stopped.
     *
     * @return the exit code of the process
     * @throws UsageException when it cannot be carried out as given; nothing was changed
     */
    int run(SyncOptions options) throws UsageException {
        if (Files.exists(options.local()) && !Files.isDirectory(options.local())) {
            throw new UsageException(NLS.bind(Messages.Usage_localNoFolder, options.local()));
        }
        String password = options.password().read();
        StatePair.confirm(options);
        warnOfClearText(options);
        Bandwidth bandwidth = Bandwidth.of(options.uploadLimit(), options.downloadLimit());
        ConnectionSettings connection =
                new ConnectionSettings(options.server(), options.user(), password, bandwidth, options.proxy());
        Reporter reporter = reporter(options);
        WatchListener watching = new WatchListener(reporter, surroundings.stop());
        try (Synchronizer synchronizer = engine.open(
                settings(options), () -> connector.connect(connection), options.watch() ? watching : reporter)) {
            surroundings.stop().whenRequested(synchronizer::close);
            remember(options);
            SyncSummary summary = synchronize(synchronizer, options, watching);
            int exitCode = ExitCode.of(
                    summary.outcome(),
                    options.watch() ? ExitCode.OK : surroundings.stop().exitCode());
            reporter.finished(summary, exitCode);
            return exitCode;
        } catch (SynchronizationRefusedException e) {
            throw new UsageException(Sentences.join(e.getMessage(), e.advice()), e);
        }
    }

    private static SyncSummary synchronize(Synchronizer synchronizer, SyncOptions options, WatchListener watching) {
        try {
            if (!options.watch()) {
                return synchronizer.synchronizeOnce();
            }
            synchronizer.watch();
            return watching.total();
        } finally {
            // Closing interrupts the thread that works; what is still to be done in it must not be cut short.
            Thread.interrupted();
        }
    }

    /** So that {@code opensynchro lock} finds the synchronization by a file; without that, it has to be told. */
    private static void remember(SyncOptions options) {
        try {
            new SynchronizedPair(options.server(), options.user(), options.local(), options.remote(), options.state())
                    .remember();
        } catch (IOException e) {
            LoggerFactory.getLogger(SyncCommand.class).info("The pair is not written down", e);
        }
    }

    private Reporter reporter(SyncOptions options) {
        if (options.json()) {
            return new JsonReporter(surroundings.out(), surroundings.clock());
        }
        return surroundings.terminal()
                ? new TerminalReporter(surroundings.out(), surroundings.err(), surroundings.clock())
                : new PlainReporter(surroundings.out(), surroundings.err(), surroundings.clock());
    }

    private SynchronizationSettings settings(SyncOptions options) {
        return new SynchronizationSettings(
                options.local(),
                options.remote(),
                options.state(),
                ComputerName.find(surroundings.environment()),
                POLL_INTERVAL,
                options.deletions(),
                options.trash(),
                options.scope());
    }

    private void warnOfClearText(SyncOptions options) {
        boolean loopback = LOOPBACK_NAMES.contains(options.server().getHost().toLowerCase(Locale.ROOT));
        if (options.server().getScheme().equalsIgnoreCase("http") && !loopback) {
            surroundings.err().println(NLS.bind(Messages.Sync_clearText, options.server()));
        }
    }
}
