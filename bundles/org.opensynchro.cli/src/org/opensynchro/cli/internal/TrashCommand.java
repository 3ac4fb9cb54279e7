// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.cli.internal.TrashOptions.OnlineAccount;
import org.opensynchro.sync.LocalTrash;
import org.opensynchro.workspace.AuthenticationException;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.Sentences;
import org.opensynchro.workspace.Trash;
import org.opensynchro.workspace.TrashedItem;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceConnector;
import org.opensynchro.workspace.WorkspaceException;

/** {@code opensynchro trash}: shows what was deleted here or online, and brings it back. */
final class TrashCommand {
    private final Surroundings surroundings;
    private final WorkspaceConnector connector;

    TrashCommand(Surroundings surroundings, WorkspaceConnector connector) {
        this.surroundings = surroundings;
        this.connector = connector;
    }

    /**
     * Lists, or restores.
     *
     * @return the exit code of the process
     * @throws UsageException when it cannot be carried out as given; nothing was changed
     */
    int run(TrashOptions options) throws UsageException {
        TrashReporter reporter = new TrashReporter(surroundings, options.json());
        List<Workspace> connections = new ArrayList<>();
        int exitCode;
        try {
            List<TrashPlace> places = places(options, connections);
            exitCode = options.items().isEmpty() ? list(places, reporter) : restore(places, options.items(), reporter);
        } catch (WorkspaceException e) {
            reporter.failed(address(options), Sentences.join(e.getMessage(), e.advice()));
            exitCode = code(e);
        } catch (IOException e) {
            reporter.failed(options.folders().toString(), reason(e));
            exitCode = ExitCode.ITEMS_FAILED;
        } finally {
            connections.forEach(Workspace::close);
        }
        reporter.finished(exitCode);
        return exitCode;
    }

    private List<TrashPlace> places(TrashOptions options, List<Workspace> connections)
            throws UsageException, WorkspaceException {
        List<TrashPlace> places = new ArrayList<>();
        for (Path folder : options.folders()) {
            if (!Files.isDirectory(folder)) {
                throw new UsageException(NLS.bind(Messages.Usage_trashNoFolder, folder));
            }
            places.add(new TrashPlace.Here(LocalTrash.of(folder)));
        }
        for (OnlineAccount account : options.accounts()) {
            Workspace workspace = connector.connect(new ConnectionSettings(
                    account.server(), account.user(), account.password().read()));
            connections.add(workspace);
            Trash trash = workspace
                    .trash()
                    .orElseThrow(() -> new UsageException(NLS.bind(Messages.Trash_none, account.server())));
            places.add(new TrashPlace.Online(trash));
        }
        return places;
    }

    private static int list(List<TrashPlace> places, TrashReporter reporter) throws IOException, WorkspaceException {
        for (TrashPlace place : places) {
            place.list().stream()
                    .sorted(Comparator.comparing(TrashedItem::deleted)
                            .reversed()
                            .thenComparing(TrashedItem::path))
                    .forEach(item -> reporter.listed(place.side(), item));
        }
        return ExitCode.OK;
    }

    private static int restore(List<TrashPlace> places, List<String> wanted, TrashReporter reporter)
            throws IOException, WorkspaceException {
        boolean complete = true;
        for (String typed : wanted) {
            int found = 0;
            for (TrashPlace place : places) {
                for (TrashedItem item : TrashChoice.of(place.list(), typed)) {
                    complete &= restore(place, item, reporter);
                    found++;
                }
            }
            if (found == 0) {
                reporter.failed(typed, Messages.Trash_notThere);
                complete = false;
            }
        }
        return complete ? ExitCode.OK : ExitCode.ITEMS_FAILED;
    }

    private static boolean restore(TrashPlace place, TrashedItem item, TrashReporter reporter)
            throws WorkspaceException {
        try {
            reporter.restored(place.side(), item, place.restore(item));
            return true;
        } catch (IOException e) {
            reporter.failed(PlainReporter.path(item.path()), reason(e));
        } catch (WorkspaceException e) {
            if (e.concernsWholeWorkspace()) {
                throw e;
            }
            reporter.failed(PlainReporter.path(item.path()), Sentences.join(e.getMessage(), e.advice()));
        }
        return false;
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException ? Messages.Trash_notThere : SystemWords.of(e);
    }

    private static String address(TrashOptions options) {
        return options.accounts().getFirst().server().toString();
    }

    private static int code(WorkspaceException e) {
        return e instanceof AuthenticationException ? ExitCode.LOGIN_REFUSED : ExitCode.UNREACHABLE;
    }
}
