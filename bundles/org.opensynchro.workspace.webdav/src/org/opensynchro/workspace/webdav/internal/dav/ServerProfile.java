// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.dav;

import java.net.URI;
import java.util.Optional;
import org.opensynchro.workspace.WorkspaceInfo;

/**
 * What was found out about a server on connecting.
 *
 * @param info what the person is told
 * @param files where the files lie
 * @param uploads where the parts of large uploads go, ending with a slash; empty where the server does not take parts
 * @param trash where the account's trash is; empty where the server has none
 * @param bulk where many small files may go in one request; empty where the server does not offer that
 * @param dialect the server speaks the Nextcloud and ownCloud dialect: {@code oc:} properties and {@code OC-} headers
 * @param wholeTree the server may answer a listing of infinite depth; only an answer proves it
 * @param checksumAlgorithm the checksum to send along
 * @param push where changes are told at once; empty where they are not
 * @param locking how the server locks files; of a plain server, how it would
 * @param names which names the server says it does not take
 */
public record ServerProfile(
        WorkspaceInfo info,
        DavRoot files,
        Optional<URI> uploads,
        Optional<TrashAddress> trash,
        Optional<Bulk> bulk,
        boolean dialect,
        boolean wholeTree,
        String checksumAlgorithm,
        Optional<URI> push,
        Locking locking,
        NameRules names) {

    /**
     * Where many small files may go in one request.
     *
     * @param address where
     * @param conditional each file may say that it is to be new; otherwise whatever is there is replaced
     */
    public record Bulk(URI address, boolean conditional) {}
}
