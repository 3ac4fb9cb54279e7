// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.sync.HeldLocks;
import org.opensynchro.sync.SynchronizedPair;
import org.opensynchro.workspace.AuthenticationException;
import org.opensynchro.workspace.ChangedMeanwhileException;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Lock;
import org.opensynchro.workspace.LockedException;
import org.opensynchro.workspace.Locks;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.Sentences;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceConnector;
import org.opensynchro.workspace.WorkspaceException;

/** {@code opensynchro lock}, {@code unlock} and {@code locks}: keeps others from changing a file, and tells who does. */
final class LockCommand {
    private static final Duration LENGTH = Duration.ofMinutes(30);

    private final Surroundings surroundings;
    private final WorkspaceConnector connector;
    private final LockOptions options;
    private final SynchronizedPair pair;
    private final HeldLocks held;

    LockCommand(Surroundings surroundings, WorkspaceConnector connector, LockOptions options) {
        this.surroundings = surroundings;
        this.connector = connector;
        this.options = options;
        this.pair = options.pair();
        this.held = new HeldLocks(pair.state());
    }

    /**
     * Does what was asked.
     *
     * @return the exit code of the process
     * @throws UsageException when it cannot be carried out as given; nothing was changed
     */
    int run() throws UsageException {
        ConnectionSettings account = new ConnectionSettings(
                pair.server(), pair.user(), options.password().read());
        try (Workspace workspace = connector.connect(account)) {
            Locks locks = workspace
                    .locks()
                    .orElseThrow(() -> new UsageException(NLS.bind(Messages.Lock_none, pair.server())));
            Map<ItemPath, String> tokens = new HashMap<>();
            held.all().forEach((path, lock) -> tokens.put(path, lock.token()));
            locks.hold(tokens);
            boolean complete = true;
            for (Path item : options.items()) {
                complete &= attempt(workspace, locks, item);
            }
            return complete ? ExitCode.OK : ExitCode.ITEMS_FAILED;
        } catch (WorkspaceException e) {
            fail(Sentences.join(e.getMessage(), e.advice()));
            return e instanceof AuthenticationException ? ExitCode.LOGIN_REFUSED : ExitCode.UNREACHABLE;
        } catch (IOException e) {
            fail(NLS.bind(Messages.Lock_stateUnusable, pair.state(), SystemWords.of(e)));
            return ExitCode.ITEMS_FAILED;
        }
    }

    private boolean attempt(Workspace workspace, Locks locks, Path item) throws WorkspaceException, IOException {
        ItemPath path = pair.online(item);
        try {
            return switch (options.action()) {
                case LOCK -> lock(locks, path);
                case UNLOCK -> unlock(workspace, locks, path);
                case LIST -> list(workspace, path);
            };
        } catch (LockedException e) {
            Lock lock = e.lock();
            fail(
                    lock.isHeld()
                            ? LockTexts.held(PlainReporter.path(path), lock)
                            : Sentences.join(e.getMessage(), e.advice()));
            return false;
        } catch (WorkspaceException e) {
            if (e.concernsWholeWorkspace()) {
                throw e;
            }
            fail(Sentences.join(e.getMessage(), e.advice()));
            return false;
        }
    }

    private boolean lock(Locks locks, ItemPath path) throws WorkspaceException, IOException {
        Lock mine = held.all().getOrDefault(path, Lock.NONE);
        String holder = NLS.bind(Messages.Lock_holder, pair.user(), ComputerName.find(surroundings.environment()));
        Lock lock = mine.isHeld() ? again(locks, path, mine, holder) : locks.lock(path, holder, LENGTH);
        held.put(path, lock);
        tell("locked", path, lock, LockTexts.held(PlainReporter.path(path), lock));
        return true;
    }

    /** Locked before: that lock lasts longer now, or is taken anew where it has ended. */
    private static Lock again(Locks locks, ItemPath path, Lock mine, String holder) throws WorkspaceException {
        try {
            return locks.refresh(path, mine, LENGTH);
        } catch (ChangedMeanwhileException ended) {
            return locks.lock(path, holder, LENGTH);
        }
    }

    private boolean unlock(Workspace workspace, Locks locks, ItemPath path) throws WorkspaceException, IOException {
        Lock lock = held.all().getOrDefault(path, Lock.NONE);
        if (!lock.isHeld()) {
            lock = workspace.files().stat(path).lock();
        }
        if (lock.isForeign() && !options.force()) {
            fail(Sentences.join(LockTexts.held(PlainReporter.path(path), lock), Messages.Lock_useForce));
            return false;
        }
        if (lock.isHeld()) {
            locks.unlock(path, lock);
        }
        held.remove(path);
        tell("unlocked", path, Lock.NONE, LockTexts.changed(PlainReporter.path(path), Lock.NONE));
        return true;
    }

    private boolean list(Workspace workspace, ItemPath folder) throws WorkspaceException {
        for (OnlineItem item : workspace.files().list(folder).children()) {
            if (item.isFolder()) {
                list(workspace, item.path());
            } else if (item.lock().isHeld()) {
                String text = LockTexts.held(PlainReporter.path(item.path()), item.lock());
                tell("lock", item.path(), item.lock(), item.lock().mine() ? text + " " + Messages.Lock_here : text);
            }
        }
        return true;
    }

    private void tell(String event, ItemPath path, Lock lock, String text) {
        if (options.json()) {
            JsonObject object = new JsonObject().with("event", event).with("path", "/" + path);
            surroundings.out().println(LockTexts.json(object, lock).with("mine", lock.isHeld() && lock.mine()));
        } else {
            surroundings.out().println(text);
        }
    }

    private void fail(String text) {
        surroundings.err().println(text);
    }
}
