// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

import java.nio.file.Path;
import java.time.Duration;
import org.opensynchro.workspace.ItemPath;

/**
 * What one synchronization is and how it works.
 *
 * @param localRoot the folder on this computer; exists
 * @param onlineRoot the folder in the workspace; made on the first pass when it does not exist
 * @param state the folder in which this synchronization, and no other, keeps its journal; made when missing
 * @param computerName how this computer is called in the names of conflict copies
 * @param pollInterval how often the online side is asked for changes while watching
 * @param deletionPolicy what to do when very much would be deleted
 * @param trash where files go that are deleted here
 * @param scope what of the two folders takes part
 */
public record SynchronizationSettings(
        Path localRoot,
        ItemPath onlineRoot,
        Path state,
        String computerName,
        Duration pollInterval,
        DeletionPolicy deletionPolicy,
        TrashSettings trash,
        Scope scope) {

    /** The same with the trash in the working folder, its usual retention, and everything taking part. */
    public SynchronizationSettings(
            Path localRoot,
            ItemPath onlineRoot,
            Path state,
            String computerName,
            Duration pollInterval,
            DeletionPolicy deletionPolicy) {
        this(localRoot, onlineRoot, state, computerName, pollInterval, deletionPolicy, TrashSettings.OWN, Scope.ALL);
    }
}
