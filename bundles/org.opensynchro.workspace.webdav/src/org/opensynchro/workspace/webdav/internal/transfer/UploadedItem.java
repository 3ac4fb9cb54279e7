// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.transfer;

import java.util.Set;
import org.opensynchro.network.Answer;
import org.opensynchro.network.Request;
import org.opensynchro.workspace.ChangedMeanwhileException;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.CorruptedContentException;
import org.opensynchro.workspace.Expected;
import org.opensynchro.workspace.ItemKind;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.Permission;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.webdav.internal.Messages;
import org.opensynchro.workspace.webdav.internal.dav.Etags;
import org.opensynchro.workspace.webdav.internal.dav.Items;
import org.opensynchro.workspace.webdav.internal.dav.Listings;
import org.opensynchro.workspace.webdav.internal.dav.ServerProfile;

/** What goes along with an upload, and what the server has after it. */
final class UploadedItem {
    private final ServerProfile server;
    private final Listings listings;

    UploadedItem(ServerProfile server, Listings listings) {
        this.server = server;
        this.listings = listings;
    }

    /** Adds the modification time and, where it is known, the checksum to the request that makes a file visible. */
    static void describe(Request request, Content content, Checksum checksum) {
        long seconds = seconds(content);
        // Some servers answer 500 to a time of 0 or before.
        if (seconds > 0) {
            request.with("X-OC-Mtime", Long.toString(seconds));
        }
        if (checksum.isKnown()) {
            request.with("OC-Checksum", checksum.toString());
        }
    }

    /**
     * What the server has now: told by the answer where it tells enough, otherwise found by looking. What is found may be
     * a version that somebody else saved since, so it counts only as far as it is what was sent; and where the answer
     * carries a tag, that one is returned, so that the next comparison notices such a version.
     *
     * @param answer the answer to the request that made the file visible; closed here
     * @param sent the checksum of what was sent
     * @throws CorruptedContentException when the server kept something else than what was sent
     * @throws ChangedMeanwhileException when something else than what was sent is there
     */
    OnlineItem of(Answer answer, ItemPath path, Expected expected, Content content, Checksum sent)
            throws WorkspaceException {
        String etag = Etags.of(answer);
        String id = answer.header("OC-FileId");
        boolean timeKept = answer.header("X-OC-MTime").equalsIgnoreCase("accepted");
        // Frees the connection for the look that may follow.
        answer.close();
        if (server.dialect() && !etag.isEmpty() && !id.isEmpty() && timeKept) {
            return item(path, id, etag, content.size(), seconds(content) * 1000, sent, permissions(expected));
        }
        OnlineItem found = listings.stat(path, false);
        if (!isWhatWasSent(found, content, sent)) {
            // The very version that was answered for, so nobody else had a hand in it.
            if (!etag.isEmpty() && etag.equals(found.etag())) {
                throw corrupted(path, found, content);
            }
            throw new ChangedMeanwhileException(Messages.bind(Messages.ChangedMeanwhile, "/" + path, ""));
        }
        String tag = etag.isEmpty() ? found.etag() : etag;
        return item(path, found.id(), tag, found.size(), found.modifiedMillis(), sent, found.permissions());
    }

    /** Whether nothing that can be compared speaks against it. */
    private static boolean isWhatWasSent(OnlineItem found, Content content, Checksum sent) {
        return !found.isFolder()
                && found.size() == content.size()
                && (!found.checksum().isComparableTo(sent) || found.checksum().equals(sent));
    }

    private static CorruptedContentException corrupted(ItemPath path, OnlineItem found, Content content) {
        return new CorruptedContentException(
                found.size() == content.size()
                        ? Messages.bind(Messages.Corrupted, "/" + path, "")
                        : Messages.bind(Messages.KeptInPart, new Object[] {"/" + path, found.size(), content.size()}));
    }

    private static OnlineItem item(
            ItemPath path,
            String id,
            String etag,
            long size,
            long modifiedMillis,
            Checksum checksum,
            Set<Permission> permissions) {
        return new OnlineItem(path, ItemKind.FILE, id, etag, size, modifiedMillis, checksum, permissions);
    }

    private static Set<Permission> permissions(Expected expected) {
        return expected instanceof Expected.Version version ? version.item().permissions() : Items.ALL_PERMISSIONS;
    }

    private static long seconds(Content content) {
        return Math.floorDiv(content.modifiedMillis(), 1000L);
    }
}
