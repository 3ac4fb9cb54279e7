// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.auth.AccountSecrets;
import org.opensynchro.auth.Logins;
import org.opensynchro.deployment.Deployment;
import org.opensynchro.model.Account;
import org.opensynchro.model.ActivityEntry;
import org.opensynchro.model.Configuration;
import org.opensynchro.model.ModelFactory;
import org.opensynchro.model.Synchronization;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.StateFolders;
import org.opensynchro.sync.Synchronizers;
import org.opensynchro.ui.AccountService;
import org.opensynchro.ui.LockedFile;
import org.opensynchro.ui.SyncState;
import org.opensynchro.ui.SyncStatus;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.pair.PairRules;
import org.opensynchro.ui.internal.pair.RefusedPairException;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.ProxyChoice;
import org.opensynchro.workspace.Sentences;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceConnector;
import org.opensynchro.workspace.WorkspaceConnectors;
import org.opensynchro.workspace.WorkspaceException;

/** The synchronizations of the configuration that this computer's user has. */
public final class ConfiguredSynchronizations implements SynchronizationService, SignIns.Owner {
    private final StoredConfiguration stored;
    private final Accounts accounts;
    private final ProxyDecision proxy;
    private final SignIns signIns;
    private final Runners runners;
    private final StateFolders folders;
    private final FileLocks locks;
    private final ActivityLog log = new ActivityLog(Clock.systemUTC());
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private volatile boolean ready;
    private boolean started;

    /** The service of the person who runs this process, made by Declarative Services. */
    public ConfiguredSynchronizations() {
        this(
                StateFolders.ofUser(),
                WorkspaceConnectors.contributedTo(RegistryFactory.getRegistry()),
                proxy -> Logins.ofComputer(ComputerName::get, proxy),
                Synchronizers::open);
    }

    ConfiguredSynchronizations(
            StateFolders folders, WorkspaceConnector connector, Function<ProxyChoice, Logins> logins, Engine engine) {
        this.folders = folders;
        this.stored = new StoredConfiguration(folders.home().resolve("configuration.xmi"));
        AccountSecrets secrets = new AccountSecrets(folders.home().resolve("secure_storage"));
        this.proxy = new ProxyDecision(secrets);
        this.accounts = new Accounts(connector, secrets, proxy);
        this.signIns = new SignIns(accounts, logins.apply(proxy.choice()), executor, this);
        this.locks = new FileLocks(folders, accounts);
        this.runners = new Runners(folders, accounts, engine, log, executor, this);
    }

    /** What an administrator decided; before {@link #activate}. */
    public void setDeployment(Deployment deployment) {
        proxy.setDeployment(deployment.settings());
    }

    /** Reads the configuration, on another thread. */
    public void activate() {
        executor.execute(() -> {
            try {
                change(read -> {});
            } catch (CoreException e) {
                stored.warn(e.getStatus().getMessage());
            }
            ready = true;
            changed();
        });
    }

    /** Stops all synchronizations and waits a while for that. */
    public void deactivate() {
        rememberLastSyncs();
        runners.keepOnly(List.of());
        executor.shutdown();
    }

    @Override
    public synchronized void start() {
        started = true;
        runEnabled();
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public Configuration configuration() {
        return stored.now();
    }

    @Override
    public SyncStatus status(String synchronizationId) {
        return stored.find(synchronizationId)
                .map(this::status)
                .orElse(SyncStatus.of(SyncState.DISABLED, SyncStatus.NEVER));
    }

    private SyncStatus status(Synchronization synchronization) {
        if (synchronization.isPending()) {
            return SyncStatus.of(SyncState.PENDING, SyncStatus.NEVER);
        }
        if (synchronization.getAccount().isSignedOut() && synchronization.isEnabled()) {
            return SyncStatus.of(SyncState.SIGN_IN, Runners.lastSync(synchronization));
        }
        SyncState idle = synchronization.isEnabled() ? SyncState.STARTING : SyncState.DISABLED;
        return runners.status(synchronization.getId())
                .filter(running -> synchronization.isEnabled())
                .orElseGet(() -> SyncStatus.of(idle, Runners.lastSync(synchronization)));
    }

    @Override
    public List<ActivityEntry> activities() {
        return log.newestFirst();
    }

    @Override
    public List<LockedFile> locks() {
        return locks.known();
    }

    @Override
    public void lock(String synchronizationId, Path file) throws CoreException {
        changeLock(synchronizationId, synchronization -> locks.lock(synchronization, file));
    }

    @Override
    public void unlock(LockedFile locked) throws CoreException {
        changeLock(locked.synchronizationId(), synchronization -> locks.unlock(synchronization, locked));
    }

    @FunctionalInterface
    private interface LockChange {
        void of(Synchronization synchronization) throws WorkspaceException, IOException;
    }

    private void changeLock(String synchronizationId, LockChange change) throws CoreException {
        Synchronization synchronization = stored.find(synchronizationId)
                .orElseThrow(() -> StoredConfiguration.failure(Messages.FileLocks_noSync, null));
        try {
            change.of(synchronization);
        } catch (WorkspaceException e) {
            throw StoredConfiguration.failure(Sentences.join(e.getMessage(), e.advice()), e);
        } catch (IOException e) {
            throw StoredConfiguration.failure(e.getMessage(), e);
        }
        readLocks();
        synchronizeNow(List.of(synchronizationId));
    }

    /** Reads anew what is known of locks, after something may have changed about them. */
    void readLocks() {
        if (locks.refresh(stored.now())) {
            changed();
        }
    }

    @Override
    public String warning() {
        return stored.warning();
    }

    @Override
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    @Override
    public boolean canKeepPasswords() {
        return accounts.canKeepPasswords();
    }

    @Override
    public Account addAccount(String server, String user, String product, String password, boolean keep)
            throws CoreException {
        Account account = signIns.add(server, user, product);
        signIn(account.getId(), password, keep);
        return account;
    }

    @Override
    public void signIn(String accountId, String password, boolean keep) throws CoreException {
        signIns.takePassword(accountId, password, keep);
    }

    @Override
    public AccountService accounts() {
        return signIns;
    }

    @Override
    public void goOn(String accountId) {
        runners.retry(stored.now().getSynchronizations().stream()
                .filter(candidate -> candidate.getAccount().getId().equals(accountId))
                .map(Synchronization::getId)
                .toList());
        changed();
    }

    @Override
    public Workspace connect(ConnectionSettings settings) throws WorkspaceException {
        return accounts.connect(settings);
    }

    @Override
    public Workspace connect(String accountId) throws WorkspaceException {
        return accounts.connect(Accounts.withId(stored.now(), accountId));
    }

    @Override
    public String add(String accountId, Path local, ItemPath online) throws CoreException {
        String id = UUID.randomUUID().toString();
        try {
            change(changing -> {
                Account account = Accounts.withId(changing, accountId);
                PairRules.check(changing, account, local, online).throwIfRefused();
                Synchronization added = ModelFactory.eINSTANCE.createSynchronization();
                added.setId(id);
                added.setAccount(account);
                added.setLocalFolder(local.toAbsolutePath().normalize().toString());
                added.setOnlineFolder(online.toString());
                added.setPending(true);
                changing.getSynchronizations().add(added);
            });
        } catch (RefusedPairException e) {
            throw StoredConfiguration.failure(e.getMessage(), e);
        }
        return id;
    }

    @Override
    public void apply() throws CoreException {
        apply(stored.now().getSynchronizations().stream()
                .map(Synchronization::getId)
                .toList());
    }

    @Override
    public void apply(Collection<String> synchronizationIds) throws CoreException {
        for (Synchronization synchronization : stored.now().getSynchronizations()) {
            if (synchronization.isPending() && synchronizationIds.contains(synchronization.getId())) {
                makeLocalFolder(Path.of(synchronization.getLocalFolder()));
            }
        }
        change(changing -> changing.getSynchronizations().stream()
                .filter(candidate -> synchronizationIds.contains(candidate.getId()))
                .forEach(candidate -> candidate.setPending(false)));
    }

    private static void makeLocalFolder(Path folder) throws CoreException {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder);
            }
        } catch (IOException e) {
            throw StoredConfiguration.failure(NLS.bind(Messages.ConfiguredSynchronizations_folderNotMade, folder), e);
        }
    }

    @Override
    public void setEnabled(Collection<String> synchronizationIds, boolean enabled) throws CoreException {
        rememberLastSyncs();
        change(changing -> changing.getSynchronizations().stream()
                .filter(candidate -> synchronizationIds.contains(candidate.getId()))
                .forEach(candidate -> candidate.setEnabled(enabled)));
    }

    @Override
    public void setExclusions(String synchronizationId, String lines) throws CoreException {
        restart(synchronizationId, synchronization -> synchronization.setExclusions(lines));
    }

    @Override
    public void setUnselectedFolders(String synchronizationId, Collection<ItemPath> chosen) throws CoreException {
        List<String> paths = chosen.stream().map(ItemPath::toString).sorted().toList();
        restart(synchronizationId, synchronization -> {
            synchronization.getUnselectedFolders().clear();
            synchronization.getUnselectedFolders().addAll(paths);
        });
    }

    /** The engine has followed a folder that is not kept here; from the next start on it is named by its new path. */
    void followUnselected(String synchronizationId, ItemPath from, ItemPath to) {
        try {
            change(changing -> changing.getSynchronizations().stream()
                    .filter(candidate -> candidate.getId().equals(synchronizationId))
                    .map(Synchronization::getUnselectedFolders)
                    .filter(folders -> folders.remove(from.toString()))
                    .forEach(folders -> folders.add(to.toString())));
        } catch (CoreException e) {
            stored.warn(e.getStatus().getMessage());
        }
    }

    private void restart(String synchronizationId, Consumer<Synchronization> setting) throws CoreException {
        rememberLastSyncs();
        runners.stop(synchronizationId);
        try {
            change(changing -> changing.getSynchronizations().stream()
                    .filter(candidate -> candidate.getId().equals(synchronizationId))
                    .forEach(setting));
        } finally {
            runEnabled();
        }
    }

    @Override
    public void delete(Collection<String> synchronizationIds) throws CoreException {
        List<Path> states = stored.now().getSynchronizations().stream()
                .filter(candidate -> synchronizationIds.contains(candidate.getId()))
                .map(candidate -> Runners.stateFolder(folders, candidate))
                .toList();
        change(changing -> changing.getSynchronizations().stream()
                .filter(candidate -> synchronizationIds.contains(candidate.getId()))
                .toList()
                .forEach(EcoreUtil::remove));
        try {
            for (Path state : states) {
                StateRemoval.remove(state);
            }
        } catch (IOException e) {
            throw StoredConfiguration.failure(Messages.ConfiguredSynchronizations_stateNotRemoved, e);
        }
    }

    @Override
    public void setLimits(long upload, long download) throws CoreException {
        change(changing -> {
            changing.setUploadLimit(upload);
            changing.setDownloadLimit(download);
        });
    }

    @Override
    public void setProxy(String choice, String user) throws CoreException {
        ProxyChoice.parse(choice, ProxyChoice.Login.NONE);
        change(changing -> {
            changing.setProxy(choice);
            changing.setProxyUser(user);
        });
    }

    @Override
    public void setProxyPassword(String password) throws CoreException {
        try {
            proxy.setPassword(password);
        } catch (IOException e) {
            throw StoredConfiguration.failure(Messages.ConfiguredSynchronizations_passwordNotKept, e);
        }
        proxy.follow(stored.now());
    }

    @Override
    public ProxyChoice proxy() {
        return proxy.now();
    }

    @Override
    public String decidedProxy() {
        return proxy.decided();
    }

    @Override
    public void synchronizeNow(Collection<String> synchronizationIds) {
        runners.retry(synchronizationIds);
    }

    @Override
    public void decide(String synchronizationId, DeletionPolicy decision) {
        runners.decide(synchronizationId, decision);
    }

    /** Tells everybody who listens. */
    void changed() {
        listeners.forEach(Runnable::run);
    }

    /** Writes down when each running synchronization was last in sync; for the person's eyes only, so it may fail. */
    synchronized void rememberLastSyncs() {
        try {
            stored.update(changing -> changing.getSynchronizations()
                    .forEach(synchronization -> runners.status(synchronization.getId())
                            .map(SyncStatus::lastSync)
                            .filter(lastSync -> lastSync.isAfter(SyncStatus.NEVER))
                            .ifPresent(synchronization::setLastSync)));
        } catch (CoreException e) {
            stored.warn(e.getStatus().getMessage());
        }
    }

    @Override
    public synchronized void change(Consumer<Configuration> change) throws CoreException {
        stored.update(change);
        proxy.follow(stored.now());
        accounts.limit(stored.now().getUploadLimit(), stored.now().getDownloadLimit());
        changed();
        runEnabled();
    }

    private void runEnabled() {
        if (started) {
            runners.keepOnly(stored.now().getSynchronizations().stream()
                    .filter(candidate -> candidate.isEnabled() && !candidate.isPending())
                    .filter(candidate -> !candidate.getAccount().isSignedOut())
                    .toList());
            changed();
        }
    }
}
