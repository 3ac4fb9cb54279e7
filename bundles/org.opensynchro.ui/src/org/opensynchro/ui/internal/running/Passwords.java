// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.running;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.equinox.security.storage.provider.IProviderHints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The passwords of accounts: in memory, and in Equinox secure storage where the operating system has a keyring that
 * protects it. Never prompts: without a keyring there is only the memory. Everything here may wait for the keyring.
 */
final class Passwords {
    private static final Logger LOG = LoggerFactory.getLogger(Passwords.class);
    private static final String ACCOUNTS = "org.opensynchro/accounts";
    private static final String PASSWORD = "password";
    private static final String PROBE = "org.opensynchro/probe";

    private final Map<String, String> inMemory = new ConcurrentHashMap<>();
    private final Path file;

    /** @param file where the encrypted passwords are */
    Passwords(Path file) {
        this.file = file;
    }

    /** Whether a password can be kept for the next start. */
    synchronized boolean canKeep() {
        try {
            ISecurePreferences probe = storage().node(PROBE);
            probe.put(PASSWORD, PROBE, true);
            probe.removeNode();
            return true;
        } catch (IOException | StorageException | RuntimeException | LinkageError e) {
            LOG.info("No keyring protects passwords here: {}", e.toString());
            return false;
        }
    }

    /** The password of an account, where one is known. */
    synchronized Optional<String> find(String accountId) {
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
     * Takes a password for an account.
     *
     * @param keep whether to put it into secure storage too
     * @throws IOException when it was to be kept and could not; it is in memory all the same
     */
    synchronized void set(String accountId, String password, boolean keep) throws IOException {
        inMemory.put(accountId, password);
        if (keep) {
            try {
                ISecurePreferences storage = storage();
                storage.node(ACCOUNTS + '/' + accountId).put(PASSWORD, password, true);
                storage.flush();
            } catch (StorageException | RuntimeException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
    }

    private ISecurePreferences storage() throws IOException {
        URL location = file.toUri().toURL();
        return SecurePreferencesFactory.open(location, Map.of(IProviderHints.PROMPT_USER, Boolean.FALSE));
    }
}
