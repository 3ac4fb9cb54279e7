// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import org.opensynchro.sync.Journal;
import org.opensynchro.workspace.Files;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.WorkspaceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks with one small request whether anything may have changed online since the last run. Not thread-safe. */
final class OnlinePoll {
    private static final Logger LOG = LoggerFactory.getLogger(OnlinePoll.class);
    private final Connection connection;
    private final ItemPath root;
    private String lastTag = "";

    OnlinePoll(Connection connection, ItemPath root) {
        this.connection = connection;
        this.root = root;
    }

    /** True also when it cannot be told: the run that follows finds out why. */
    boolean mayHaveChanged(Journal journal) {
        try {
            Files files = connection.get().files();
            if (!files.traits().folderEtagsCoverSubtree()) {
                return true;
            }
            String tag = files.stat(root).etag();
            String proven = journal.root().map(known -> known.online().tag()).orElse("");
            boolean same = ChangeDetection.sameTag(proven.isEmpty() ? lastTag : proven, tag);
            lastTag = tag;
            return !same;
        } catch (WorkspaceException e) {
            LOG.debug("The online folder could not be asked for changes", e);
            return true;
        } catch (CancelledException e) {
            throw e;
        } catch (RuntimeException e) {
            // The journal may fail, or be closed; a run knows what to do then, and tells it.
            LOG.debug("It could not be told whether something changed online", e);
            return true;
        }
    }
}
