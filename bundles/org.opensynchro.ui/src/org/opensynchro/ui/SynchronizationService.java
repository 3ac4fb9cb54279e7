// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.opensynchro.model.Account;
import org.opensynchro.model.ActivityEntry;
import org.opensynchro.model.Configuration;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.ProxyChoice;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceException;

/**
 * Runs the synchronizations that a person configured, and lets them be watched and steered. An OSGi service.
 *
 * <p>What only reads returns at once and may be called from any thread. What changes something waits for the disk or the
 * network and must not be called on the user interface thread; it fails with a {@link CoreException} in words for the
 * person.
 */
public interface SynchronizationService {
    /**
     * Begins to run what is enabled. Called once the workbench is up, so that its Progress view sees the first job too;
     * until then nothing runs.
     */
    void start();

    /** Whether the configuration was read; before that it looks empty. */
    boolean isReady();

    /** The present configuration. Never changes: the next change makes another one. Read only. */
    Configuration configuration();

    /** The present status of a synchronization of {@link #configuration}. */
    SyncStatus status(String synchronizationId);

    /** What happened lately to any synchronization, newest first; a bounded number. */
    List<ActivityEntry> activities();

    /** The files that somebody has locked, as they were last seen; by synchronization and path. */
    List<LockedFile> locks();

    /**
     * Locks a file of a synchronization online, so that nobody else changes it. While the synchronization runs, the lock is
     * kept up, and it is released at the end.
     *
     * @param file a file in the local folder
     */
    void lock(String synchronizationId, Path file) throws CoreException;

    /** Releases a lock, also one that another program of the same account holds, as far as the server lets it. */
    void unlock(LockedFile locked) throws CoreException;

    /** What the person should know about the service itself, such as a configuration that could not be read; or empty. */
    String warning();

    /** Has {@code listener} run, on any thread and possibly very often, after something that can be read here changed. */
    void addListener(Runnable listener);

    /** Ends {@link #addListener}. */
    void removeListener(Runnable listener);

    /** Whether this computer has a place where passwords are safe, so that one can be kept for the next start. */
    boolean canKeepPasswords();

    /**
     * Connects as somebody who may have no account here yet. The caller closes what it gets.
     *
     * @throws WorkspaceException when that fails, for each cause its own subclass
     */
    Workspace connect(ConnectionSettings settings) throws WorkspaceException;

    /**
     * Adds an account, or finds the one of the same server and user, and takes its password.
     *
     * @param server the address of the workspace
     * @param user the account's name there
     * @param product the server software as people know it
     * @param password the password, kept in memory
     * @param keep whether to keep the password in secure storage too
     */
    Account addAccount(String server, String user, String product, String password, boolean keep) throws CoreException;

    /** Takes another password for an account and goes on with what waited for it. */
    void signIn(String accountId, String password, boolean keep) throws CoreException;

    /** Logging in on the pages of servers, and signing out. */
    AccountService accounts();

    /**
     * Connects to the workspace of an account, for choosing folders. The caller closes what it gets.
     *
     * @throws WorkspaceException when that fails, for each cause its own subclass
     */
    Workspace connect(String accountId) throws WorkspaceException;

    /**
     * Adds a synchronization that waits for {@link #apply}.
     *
     * @return its id
     * @throws CoreException also when the folders lie inside other synchronized folders, or hold one
     */
    String add(String accountId, Path local, ItemPath online) throws CoreException;

    /** Starts all synchronizations that wait for it. Local folders that do not exist are made. */
    void apply() throws CoreException;

    /** Starts those of these synchronizations that wait for it, as {@link #apply()}. */
    void apply(Collection<String> synchronizationIds) throws CoreException;

    /** Switches synchronizations on or off. No file is touched by that. */
    void setEnabled(Collection<String> synchronizationIds, boolean enabled) throws CoreException;

    /**
     * Sets what is left out of a synchronization on both sides; it starts anew where it runs.
     *
     * @param lines in the syntax of gitignore, beside the defaults
     */
    void setExclusions(String synchronizationId, String lines) throws CoreException;

    /**
     * Sets which folders of a synchronization this computer does not keep; it starts anew where it runs.
     *
     * @param folders relative to the online folder
     */
    void setUnselectedFolders(String synchronizationId, Collection<ItemPath> folders) throws CoreException;

    /** Forgets synchronizations. No file is deleted on either side. */
    void delete(Collection<String> synchronizationIds) throws CoreException;

    /**
     * Sets how much of the network all transfers together may use, those under way too.
     *
     * @param upload bytes sent a second, 0 for no limit
     * @param download bytes received a second, 0 for no limit
     */
    void setLimits(long upload, long download) throws CoreException;

    /**
     * Sets which proxy leads to workspaces; counts from the next connection on.
     *
     * @param choice as {@link org.opensynchro.workspace.ProxyChoice#parse} reads it, without a login
     * @param user the account at the proxy; empty where it wants none
     * @throws IllegalArgumentException when the choice is none
     */
    void setProxy(String choice, String user) throws CoreException;

    /** Keeps the password at the proxy, in secure storage where there is one; an empty one is forgotten. */
    void setProxyPassword(String password) throws CoreException;

    /** Which proxy leads to workspaces now: what was chosen, or what an administrator set. */
    ProxyChoice proxy();

    /** What an administrator set as the proxy, which cannot be chosen then; or empty. */
    String decidedProxy();

    /** Asks the running ones of these for a pass soon. */
    void synchronizeNow(Collection<String> synchronizationIds);

    /** Answers the question of a synchronization in state {@link SyncState#HELD}. */
    void decide(String synchronizationId, DeletionPolicy decision);
}
