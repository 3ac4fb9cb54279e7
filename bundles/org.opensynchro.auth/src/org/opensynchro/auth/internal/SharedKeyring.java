// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth.internal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.spec.PBEKeySpec;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.security.storage.provider.IPreferencesContainer;
import org.eclipse.equinox.security.storage.provider.PasswordProvider;
import org.opensynchro.auth.internal.SecretService.State;
import org.osgi.framework.Bundle;
import org.slf4j.LoggerFactory;

/**
 * The keyring of the operating system, for secure storage of Equinox. The providers of Equinox for Linux and macOS keep one
 * master password for all storages of a person, and put another in its place whenever a storage is begun: an Eclipse IDE
 * could not read its own storage any more after OpenSynchro was started for the first time. This one keeps the password that
 * is there, and makes one where there is none. On Windows each storage has its own.
 */
public final class SharedKeyring extends PasswordProvider {
    /** Names this in {@link org.eclipse.equinox.security.storage.provider.IProviderHints#REQUIRED_MODULE_ID}. */
    private static final String ID = "org.opensynchro.auth.keyring";

    private static final String SECURITY = "org.eclipse.equinox.security";
    private static final Map<String, String> PROVIDERS = Map.of(
            Platform.OS_LINUX, "org.eclipse.equinox.internal.security.linux.LinuxPasswordProvider",
            Platform.OS_MACOSX, "org.eclipse.equinox.internal.security.osx.OSXProvider");

    private final PasswordProvider system;
    private final Supplier<State> state;

    /** Made by Equinox. */
    public SharedKeyring() throws ReflectiveOperationException {
        this(
                (PasswordProvider) ofSystem()
                        .orElseThrow(() -> new IllegalStateException("No keyring is known for this system"))
                        .getDeclaredConstructor()
                        .newInstance(),
                Platform.OS_LINUX.equals(Platform.getOS()) ? SecretService::state : () -> State.OPEN);
    }

    /**
     * @param system the keyring as Equinox knows it, which does not tell whether it holds nothing or is locked
     * @param state tells more of it
     */
    SharedKeyring(PasswordProvider system, Supplier<State> state) {
        this.system = system;
        this.state = state;
    }

    /** What to ask secure storage for; empty where its own choice is right. */
    public static Optional<String> id() {
        return Platform.isRunning() && ofSystem().isPresent() ? Optional.of(ID) : Optional.empty();
    }

    /** The provider is in a fragment that is there on its own system only, so that nothing can be compiled against it. */
    private static Optional<Class<?>> ofSystem() {
        Bundle security = Platform.getBundle(SECURITY);
        String provider = PROVIDERS.get(Platform.getOS());
        if (security == null || provider == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(security.loadClass(provider));
        } catch (ClassNotFoundException | LinkageError e) {
            LoggerFactory.getLogger(SharedKeyring.class).debug("No keyring", e);
            return Optional.empty();
        }
    }

    @Override
    public PBEKeySpec getPassword(IPreferencesContainer container, int passwordType) {
        if ((passwordType & CREATE_NEW_PASSWORD) == 0) {
            return system.getPassword(container, passwordType);
        }
        if (state.get() == State.ABSENT) {
            return null;
        }
        int toRead = passwordType & ~CREATE_NEW_PASSWORD;
        PBEKeySpec kept = system.getPassword(container, toRead);
        if (kept == null && state.get() == State.OPEN) {
            // It may have been locked while it was read.
            kept = system.getPassword(container, toRead);
            return kept == null ? system.getPassword(container, passwordType) : kept;
        }
        return kept;
    }

    @Override
    public boolean retryOnError(Exception failure, IPreferencesContainer container) {
        return system.retryOnError(failure, container);
    }
}
