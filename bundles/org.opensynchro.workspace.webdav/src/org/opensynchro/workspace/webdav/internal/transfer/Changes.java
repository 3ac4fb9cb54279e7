// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.transfer;

import java.net.URI;
import org.opensynchro.network.Answer;
import org.opensynchro.network.Failures;
import org.opensynchro.network.HttpSession;
import org.opensynchro.network.Request;
import org.opensynchro.workspace.ChangedMeanwhileException;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.Expected;
import org.opensynchro.workspace.FolderListing;
import org.opensynchro.workspace.ItemKind;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.NotFoundException;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.webdav.internal.Messages;
import org.opensynchro.workspace.webdav.internal.dav.Etags;
import org.opensynchro.workspace.webdav.internal.dav.Items;
import org.opensynchro.workspace.webdav.internal.dav.Listings;
import org.opensynchro.workspace.webdav.internal.dav.ServerProfile;

/** Changes that carry no content: new folders, moves, deletions. Thread-safe. */
final class Changes {
    private final HttpSession session;
    private final ServerProfile server;
    private final Listings listings;
    private final Preconditions preconditions;

    Changes(HttpSession session, ServerProfile server, Listings listings, Preconditions preconditions) {
        this.session = session;
        this.server = server;
        this.listings = listings;
        this.preconditions = preconditions;
    }

    OnlineItem createFolder(ItemPath path) throws WorkspaceException {
        // A server that ignores preconditions may answer "created" for a folder that was there before (rclone does).
        if (!server.dialect() && !preconditions.areHonoured(path.parent())) {
            preconditions.look(path, Expected.ABSENT);
        }
        Request request = new Request("MKCOL", server.files().folder(path), "/" + path);
        try (Answer answer = session.send(request)) {
            if (!answer.isSuccess()) {
                throw switch (answer.status()) {
                    case 405 -> new ChangedMeanwhileException(Messages.bind(Messages.AlreadyThere, request.subject()));
                    case 409 -> new NotFoundException(Messages.bind(Messages.ParentMissing, request.subject()));
                    default -> Failures.of(answer, request);
                };
            }
            return new OnlineItem(
                    path,
                    ItemKind.FOLDER,
                    answer.header("OC-FileId"),
                    Etags.of(answer),
                    0,
                    0,
                    Checksum.NONE,
                    Items.ALL_PERMISSIONS);
        }
    }

    OnlineItem move(OnlineItem item, ItemPath to) throws WorkspaceException {
        boolean conditional = isConditional(item);
        if (!conditional) {
            preconditions.look(item.path(), Expected.version(comparable(item)));
        }
        Request request = new Request("MOVE", address(item), "/" + item.path())
                .with("Destination", server.files().item(to, item.isFolder()).toString())
                .with("Overwrite", "F")
                .laborious();
        if (conditional) {
            request.with("If-Match", item.etag());
        } else {
            request.once();
        }
        String etag;
        try (Answer answer = session.send(request)) {
            if (!answer.isSuccess()) {
                throw answer.status() == 409
                        ? new NotFoundException(Messages.bind(Messages.ParentMissing, "/" + to))
                        : Failures.of(answer, request);
            }
            etag = Etags.of(answer);
        }
        OnlineItem found = listings.stat(to, item.isFolder());
        boolean same = etag.isEmpty() ? isSameContent(found, item) : etag.equals(found.etag());
        return item.isFolder() || same ? found : movedAs(etag.isEmpty() ? item.etag() : etag, item, found);
    }

    /** Whether nothing that outlives a move speaks against it; a tag need not. */
    private static boolean isSameContent(OnlineItem found, OnlineItem moved) {
        return found.size() == moved.size()
                && (!found.checksum().isComparableTo(moved.checksum())
                        || found.checksum().equals(moved.checksum()));
    }

    /** The file as it was moved: what is found in its place was saved there since, and is told by the next look. */
    private static OnlineItem movedAs(String etag, OnlineItem moved, OnlineItem found) {
        return new OnlineItem(
                found.path(),
                moved.kind(),
                moved.id(),
                etag,
                moved.size(),
                moved.modifiedMillis(),
                moved.checksum(),
                found.permissions());
    }

    void delete(OnlineItem item) throws WorkspaceException {
        boolean conditional = isConditional(item);
        if (item.isFolder()) {
            proveUnchanged(item);
        } else if (!conditional) {
            preconditions.look(item.path(), Expected.version(item));
        }
        Request request = new Request("DELETE", address(item), "/" + item.path()).laborious();
        if (conditional) {
            request.with("If-Match", item.etag());
        } else {
            request.once();
        }
        session.sendSuccessfully(request).close();
    }

    /** A folder may go when nothing in it is unknown: its tag speaks for all that it holds, or it is seen to be empty. */
    private void proveUnchanged(OnlineItem folder) throws WorkspaceException {
        if (server.dialect() && !folder.etag().isEmpty()) {
            OnlineItem now = listings.stat(folder.path(), true);
            if (now.etag().equals(folder.etag())) {
                return;
            }
        }
        FolderListing now = listings.list(folder.path());
        if (!now.children().isEmpty() || !now.unusable().isEmpty()) {
            throw new ChangedMeanwhileException(Messages.bind(Messages.ChangedMeanwhile, "/" + folder.path(), ""));
        }
    }

    /**
     * Whether the server itself compares the version. Those built on sabre/dav do for files; of folders they know no tag
     * in preconditions and refuse every one, and plain servers are not known to look at all.
     */
    private boolean isConditional(OnlineItem item) throws WorkspaceException {
        return server.dialect()
                && !item.isFolder()
                && !item.etag().isEmpty()
                && preconditions.areHonoured(item.path().parent());
    }

    /** Without the tag where a folder's tag says nothing about what the folder holds. */
    private OnlineItem comparable(OnlineItem item) {
        return item.isFolder() && !server.dialect()
                ? new OnlineItem(item.path(), item.kind(), item.id(), "", 0, 0, Checksum.NONE, item.permissions())
                : item;
    }

    private URI address(OnlineItem item) {
        return server.files().item(item.path(), item.isFolder());
    }
}
