// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.running;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.model.Configuration;
import org.opensynchro.model.ConfigurationStore;
import org.opensynchro.model.ModelFactory;
import org.opensynchro.model.NewerConfigurationException;
import org.opensynchro.model.Synchronization;

/** What the person has configured, as it is on the disk, and what went wrong with that. Thread-safe. */
final class StoredConfiguration {
    private static final String BUNDLE = "org.opensynchro.ui";

    private final ConfigurationStore store;
    private volatile Configuration configuration = ModelFactory.eINSTANCE.createConfiguration();
    private volatile String warning = "";

    /** @param file where it is kept; may not exist */
    StoredConfiguration(Path file) {
        this.store = new ConfigurationStore(
                file, setAside -> warn(NLS.bind(Messages.StoredConfiguration_damaged, setAside)));
    }

    /** The configuration as it was read or written last; empty before that. Not to be changed. */
    Configuration now() {
        return configuration;
    }

    /** A synchronization, where there is one with this id. */
    Optional<Synchronization> find(String synchronizationId) {
        return configuration.getSynchronizations().stream()
                .filter(candidate -> candidate.getId().equals(synchronizationId))
                .findFirst();
    }

    /** Reads it, has it changed, and writes it where it did change. */
    synchronized void update(Consumer<Configuration> change) throws CoreException {
        try {
            configuration = store.update(change);
        } catch (NewerConfigurationException e) {
            throw failure(Messages.StoredConfiguration_newer, e);
        } catch (IOException e) {
            throw failure(NLS.bind(Messages.StoredConfiguration_notWritten, e.getMessage()), e);
        }
    }

    /** What the person should know about it; empty where all is well. */
    String warning() {
        return warning;
    }

    void warn(String newWarning) {
        warning = newWarning;
    }

    /** Something that was asked for and could not be done. */
    static CoreException failure(String message, Throwable cause) {
        IStatus status = new Status(IStatus.ERROR, BUNDLE, message, cause);
        return new CoreException(status);
    }
}
