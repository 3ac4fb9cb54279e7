// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.opensynchro.network.HttpSession;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.Expected;
import org.opensynchro.workspace.FileTraits;
import org.opensynchro.workspace.Files;
import org.opensynchro.workspace.FolderListing;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.RefusedNameException;
import org.opensynchro.workspace.ResumeState;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.webdav.internal.Messages;
import org.opensynchro.workspace.webdav.internal.dav.Listings;
import org.opensynchro.workspace.webdav.internal.dav.ServerProfile;

/** The files of a WebDAV server. */
public final class WebdavFiles implements Files {
    /** No file system in use takes longer names, in bytes of UTF-8. */
    private static final int LONGEST_NAME = 255;

    private final ServerProfile server;
    private final FileTraits traits;
    private final Listings listings;
    private final Download download;
    private final Upload upload;
    private final Optional<BulkUpload> bulk;
    private final TransferGate gate = new TransferGate();
    private final Changes changes;

    /**
     * @param session the conversation with the server
     * @param server what was found out about it
     * @param listings looks
     */
    public WebdavFiles(HttpSession session, ServerProfile server, Listings listings) {
        this.server = server;
        this.traits = new FileTraits(
                server.dialect(), server.dialect(), server.wholeTree(), server.dialect(), server.checksumAlgorithm());
        this.listings = listings;
        Preconditions preconditions = new Preconditions(new PreconditionProbe(session, server), listings);
        this.download = new Download(session, server.files(), preconditions, gate);
        this.bulk = server.bulk().map(offered -> new BulkUpload(session, offered, server.checksumAlgorithm()));
        this.upload = new Upload(session, server, listings, preconditions, bulk, gate);
        this.changes = new Changes(session, server, listings, preconditions);
    }

    @Override
    public FileTraits traits() {
        return traits;
    }

    /** Enough for one batch to gather while another is under way. */
    @Override
    public int usefulThreads() {
        return bulk.isPresent() ? 2 * Batches.MOST_FILES : TransferGate.size();
    }

    @Override
    public OnlineItem stat(ItemPath path) throws WorkspaceException {
        return listings.stat(path, path.isRoot());
    }

    @Override
    public FolderListing list(ItemPath folder) throws WorkspaceException {
        bulk.ifPresent(BulkUpload::forgetFolders);
        return listings.list(folder);
    }

    @Override
    public Map<ItemPath, FolderListing> listTree(ItemPath folder) throws WorkspaceException {
        bulk.ifPresent(BulkUpload::forgetFolders);
        return listings.listTree(folder);
    }

    @Override
    public InputStream open(OnlineItem item) throws WorkspaceException {
        return download.open(item, 0);
    }

    @Override
    public InputStream open(OnlineItem item, long offset) throws WorkspaceException {
        return download.open(item, offset);
    }

    @Override
    public OnlineItem upload(ItemPath path, Expected expected, Content content, ResumeState resume)
            throws WorkspaceException, IOException {
        checkName(path);
        return upload.upload(path, expected, content, resume);
    }

    @Override
    public OnlineItem createFolder(ItemPath path) throws WorkspaceException {
        checkName(path);
        try (TransferGate.Pass pass = gate.enter("/" + path)) {
            OnlineItem made = changes.createFolder(path);
            bulk.ifPresent(uploads -> uploads.made(path));
            return made;
        }
    }

    @Override
    public OnlineItem move(OnlineItem item, ItemPath to) throws WorkspaceException {
        checkName(to);
        bulk.ifPresent(BulkUpload::forgetFolders);
        try (TransferGate.Pass pass = gate.enter("/" + item.path())) {
            return changes.move(item, to);
        }
    }

    @Override
    public void delete(OnlineItem item) throws WorkspaceException {
        try (TransferGate.Pass pass = gate.enter("/" + item.path())) {
            changes.delete(item);
        }
    }

    /**
     * Plain servers answer anything to names that are too long, and some break over them: rclone keeps an entry in its
     * memory that spoils every later listing of the folder. The others know their own limit and tell it, and some tell
     * beforehand what else they do not take.
     */
    private void checkName(ItemPath path) throws RefusedNameException {
        if (!server.dialect() && path.name().getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            throw new RefusedNameException(Messages.bind(Messages.NameTooLong, "/" + path));
        }
        Optional<String> objection = server.names().objection(path.name());
        if (objection.isPresent()) {
            throw new RefusedNameException(Messages.bind(Messages.NameForbidden, "/" + path, objection.get()));
        }
    }
}
