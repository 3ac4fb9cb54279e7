// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.transfer;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opensynchro.network.HttpSession;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.Expected;
import org.opensynchro.workspace.ItemKind;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.UnreachableException;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.webdav.internal.Messages;
import org.opensynchro.workspace.webdav.internal.dav.Items;
import org.opensynchro.workspace.webdav.internal.dav.ServerProfile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends new small files together where the server offers it: one batch at a time, because servers are known to get in
 * their own way over more. A file that was not taken is sent alone, where what is in the way shows.
 *
 * <p>Most servers replace whatever is at the place of such a file, so there only files go this way whose folder was made
 * through this very connection a moment ago, since the last look: nobody else had anything in it. Thread-safe.
 */
final class BulkUpload {
    private static final Logger LOGGER = LoggerFactory.getLogger(BulkUpload.class);
    private static final long LARGEST = 128L * 1024;
    /** Nobody makes so many folders in one go that remembering them matters. */
    private static final int MOST_FOLDERS = 100_000;

    private final BulkRequest requests;
    private final boolean conditional;
    private final String algorithm;
    private final Batches batches = new Batches(this::send);
    private final Set<ItemPath> madeFolders = ConcurrentHashMap.newKeySet();
    private volatile boolean off;

    BulkUpload(HttpSession session, ServerProfile.Bulk bulk, String algorithm) {
        this.requests = new BulkRequest(session, bulk);
        this.conditional = bulk.conditional();
        this.algorithm = algorithm;
    }

    /** A folder was made where nothing was. */
    void made(ItemPath folder) {
        if (madeFolders.size() < MOST_FOLDERS) {
            madeFolders.add(folder);
        }
    }

    /** Folders are not where they were any more, or others may have had time to put something into them. */
    void forgetFolders() {
        madeFolders.clear();
    }

    /** Whether a file may go this way. */
    boolean takes(ItemPath path, Expected expected, Content content) {
        return !off
                && expected instanceof Expected.Absent
                && content.size() <= LARGEST
                && content.modifiedMillis() >= 1000
                && BulkPart.canName(path)
                && (conditional || madeFolders.contains(path.parent()));
    }

    /**
     * Uploads a file together with others.
     *
     * @param part was {@linkplain #read read} a moment ago
     * @return the file as the server has it; empty when it has to be sent alone
     */
    Optional<OnlineItem> upload(BulkPart part) throws WorkspaceException {
        try {
            return batches.send(part).map(kept -> item(part, kept));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableException(Messages.bind(Messages.Abandoned, part.name()), e);
        }
    }

    /**
     * Reads a file, and lets others wait for it: it must be {@linkplain #upload uploaded} next.
     *
     * @throws IOException when the content cannot be read or changed while it was
     */
    BulkPart read(ItemPath path, Content content) throws IOException {
        batches.coming();
        boolean read = false;
        try {
            BulkPart part = BulkPart.of(path, content, Digesting.read(content), algorithm);
            read = true;
            return part;
        } finally {
            if (!read) {
                batches.notComing();
            }
        }
    }

    private Map<BulkPart, BulkPart.Kept> send(List<BulkPart> batch) throws WorkspaceException {
        if (off) {
            return Map.of();
        }
        try {
            Map<BulkPart, BulkPart.Kept> kept = requests.send(batch);
            off |= kept.isEmpty();
            return kept;
        } catch (UnreachableException e) {
            throw e;
        } catch (WorkspaceException e) {
            LOGGER.info("The server refuses files sent together; they go one by one from now on", e);
            off = true;
            throw e;
        }
    }

    private static OnlineItem item(BulkPart part, BulkPart.Kept kept) {
        return new OnlineItem(
                part.path(),
                ItemKind.FILE,
                kept.id(),
                kept.etag(),
                part.bytes().length,
                part.seconds() * 1000,
                part.checksum(),
                Items.ALL_PERMISSIONS);
    }
}
