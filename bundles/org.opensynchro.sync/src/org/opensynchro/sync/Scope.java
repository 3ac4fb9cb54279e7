// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opensynchro.workspace.ItemPath;

/**
 * What of the two folders takes part in a synchronization. Immutable.
 *
 * @param exclusions items that are invisible on both sides
 * @param unselectedFolders folders that stay online and are not kept on this computer, relative to the synchronized folder
 */
public record Scope(Exclusions exclusions, Set<ItemPath> unselectedFolders) {
    /** All but what is excluded by default. */
    public static final Scope ALL = new Scope(Exclusions.DEFAULTS, Set.of());

    public Scope {
        unselectedFolders = Collections.unmodifiableSet(new TreeSet<>(unselectedFolders));
    }

    /** Whether something may be left out online that is somebody's, so that a folder must be looked into before it goes. */
    public boolean mayHoldBack() {
        return exclusions.hasOwn() || !unselectedFolders.isEmpty();
    }

    /** Differs whenever something else may take part. */
    public String fingerprint() {
        return unselectedFolders.stream()
                .map(folder -> "/" + folder + "\n")
                .collect(Collectors.joining("", "", exclusions.fingerprint()));
    }
}
