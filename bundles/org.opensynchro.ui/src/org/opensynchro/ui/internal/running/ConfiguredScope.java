// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.running;

import java.util.stream.Collectors;
import org.opensynchro.model.Synchronization;
import org.opensynchro.sync.Exclusions;
import org.opensynchro.sync.InvalidExclusionException;
import org.opensynchro.sync.Scope;
import org.opensynchro.sync.SynchronizationRefusedException;
import org.opensynchro.sync.SynchronizationRefusedException.Reason;
import org.opensynchro.workspace.ItemPath;

/** What of its folders takes part in a configured synchronization. */
final class ConfiguredScope {
    private ConfiguredScope() {}

    /**
     * Reads the scope of a synchronization.
     *
     * @throws InvalidExclusionException when the configuration holds a line that is no pattern
     */
    static Scope of(Synchronization synchronization) throws InvalidExclusionException {
        return new Scope(
                Exclusions.of(synchronization.getExclusions().lines().toList()),
                synchronization.getUnselectedFolders().stream()
                        .map(ItemPath::of)
                        .collect(Collectors.toSet()));
    }

    /** Opens nothing: without these lines more would take part than the person wants. */
    static Engine refusing(InvalidExclusionException cause) {
        return (settings, source, listener) -> {
            throw new SynchronizationRefusedException(
                    Reason.EXCLUSIONS_INVALID, cause.getMessage(), Messages.ConfiguredScope_advice, cause);
        };
    }
}
