// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.net.URI;
import java.nio.file.Path;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.Scope;
import org.opensynchro.sync.TrashSettings;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.ProxyChoice;

/**
 * What {@code opensynchro sync} was asked to do.
 *
 * @param server the address of the workspace, ending with a slash
 * @param user the account's name there
 * @param password where the password comes from
 * @param proxy which proxy leads to the workspace
 * @param local the local folder, absolute
 * @param remote the online folder
 * @param state the folder for the journal, absolute
 * @param watch whether to go on until stopped
 * @param json whether to report to a program
 * @param deletions what to do when very much would be deleted
 * @param trash where files go that are deleted here
 * @param uploadLimit bytes a second to send at most; 0 for no limit
 * @param downloadLimit bytes a second to receive at most; 0 for no limit
 * @param scope what of the two folders takes part
 */
record SyncOptions(
        URI server,
        String user,
        PasswordSource password,
        ProxyChoice proxy,
        Path local,
        ItemPath remote,
        Path state,
        boolean watch,
        boolean json,
        DeletionPolicy deletions,
        TrashSettings trash,
        long uploadLimit,
        long downloadLimit,
        Scope scope) {}
