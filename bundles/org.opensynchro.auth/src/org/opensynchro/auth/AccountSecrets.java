// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.equinox.security.storage.provider.IProviderHints;
import org.opensynchro.auth.internal.SharedKeyring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The passwords and tokens of accounts: in memory, and in Equinox secure storage where the operating system has a keyring
 * that protects it. Never prompts: without a keyring there is only the memory. Everything here may wait for the keyring.
 * Thread-safe.
 */
public final class AccountSecrets {
    private static final Logger LOG = LoggerFactory.getLogger(AccountSecrets.class);
    private static final String ACCOUNTS = "org.opensynchro/accounts";
    private static final String PASSWORD = "password";
    private static final String PROBE = "org.opensynchro/probe";

    /** Where Equinox has what tells whether a master password is that of a storage. */
    private static final String VERIFICATION = "org.eclipse.equinox.secure.storage";

    private final Map<String, String> inMemory = new ConcurrentHashMap<>();
    private final Path file;
    private final Optional<String> keyring;

    /** @param file where the encrypted secrets are */
    public AccountSecrets(Path file) {
        this(file, SharedKeyring.id());
    }

    /**
     * @param file where the encrypted secrets are
     * @param keyring the provider of secure storage that has the key to them; empty for whichever Equinox chooses
     */
    public AccountSecrets(Path file, Optional<String> keyring) {
        this.file = file;
        this.keyring = keyring;
    }

    /** Whether a secret can be kept for the next start. What the keyring has lost the key to is forgotten. */
    public synchronized boolean canKeep() {
        if (isWritable(file)) {
            return true;
        }
        if (!Files.exists(file) || !isKeyringOpen()) {
            return false;
        }
        // Once more: it may have been locked before, and unlocked for the probe.
        if (isWritable(file)) {
            return true;
        }
        LOG.warn(
                "The keyring has another key than the one that passwords were kept with: they are asked for once more");
        try {
            ISecurePreferences storage = storage(file);
            storage.node(VERIFICATION).removeNode();
            storage.node(ACCOUNTS).removeNode();
            storage.flush();
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.warn("What cannot be read stays", e);
            return false;
        }
        return isWritable(file);
    }

    /** Whether a storage that nothing was written to before could be used; each time another, since Equinox remembers them. */
    private boolean isKeyringOpen() {
        Path probe = file.resolveSibling(file.getFileName() + ".probe-" + UUID.randomUUID());
        try {
            boolean open = isWritable(probe);
            ISecurePreferences storage = storage(probe);
            storage.node(VERIFICATION).removeNode();
            // Else it would be written when the program ends.
            storage.flush();
            Files.deleteIfExists(probe);
            return open;
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.info("The keyring cannot be tried: {}", e.toString());
            return false;
        }
    }

    private boolean isWritable(Path storage) {
        try {
            ISecurePreferences probe = storage(storage).node(PROBE);
            probe.put(PASSWORD, PROBE, true);
            probe.removeNode();
            return true;
        } catch (IOException | StorageException | RuntimeException | LinkageError e) {
            LOG.info("No keyring protects passwords here: {}", e.toString());
            return false;
        }
    }

    /** The password or token of an account, where one is known. */
    public synchronized Optional<String> find(String accountId) {
        String remembered = inMemory.get(accountId);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        try {
            ISecurePreferences storage = storage();
            String path = ACCOUNTS + '/' + accountId;
            String kept = storage.nodeExists(path) ? storage.node(path).get(PASSWORD, "") : "";
            if (!kept.isEmpty()) {
                inMemory.put(accountId, kept);
            }
            return Optional.of(kept).filter(password -> !password.isEmpty());
        } catch (IOException | StorageException | RuntimeException | LinkageError e) {
            LOG.warn("The password of account {} cannot be read: {}", accountId, e.toString());
            return Optional.empty();
        }
    }

    /**
     * Takes a password or token for an account, in place of the one before.
     *
     * @param keep whether to put it into secure storage too
     * @throws IOException when it was to be kept and could not; it is in memory all the same
     */
    public synchronized void set(String accountId, String secret, boolean keep) throws IOException {
        inMemory.put(accountId, secret);
        try {
            if (keep) {
                ISecurePreferences storage = storage();
                storage.node(ACCOUNTS + '/' + accountId).put(PASSWORD, secret, true);
                storage.flush();
            } else {
                removeKept(accountId);
            }
        } catch (StorageException | RuntimeException | LinkageError e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * Forgets the password or token of an account, here and in secure storage.
     *
     * @throws IOException when secure storage cannot be written; what is in memory is forgotten all the same
     */
    public synchronized void forget(String accountId) throws IOException {
        inMemory.remove(accountId);
        try {
            removeKept(accountId);
        } catch (RuntimeException | LinkageError e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void removeKept(String accountId) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        ISecurePreferences storage = storage();
        String path = ACCOUNTS + '/' + accountId;
        if (storage.nodeExists(path)) {
            storage.node(path).removeNode();
            storage.flush();
        }
    }

    private ISecurePreferences storage() throws IOException {
        return storage(file);
    }

    private ISecurePreferences storage(Path where) throws IOException {
        Map<String, Object> options = new HashMap<>();
        options.put(IProviderHints.PROMPT_USER, Boolean.FALSE);
        keyring.ifPresent(id -> options.put(IProviderHints.REQUIRED_MODULE_ID, id));
        return SecurePreferencesFactory.open(where.toUri().toURL(), options);
    }
}
