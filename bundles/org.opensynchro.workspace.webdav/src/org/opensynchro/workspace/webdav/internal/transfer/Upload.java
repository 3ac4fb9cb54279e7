// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.transfer;

import java.io.IOException;
import java.util.Optional;
import org.opensynchro.network.HttpSession;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.Expected;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.ResumeState;
import org.opensynchro.workspace.UnreachableException;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.webdav.internal.dav.Listings;
import org.opensynchro.workspace.webdav.internal.dav.ServerProfile;

/** Chooses how a file goes up: in parts, at once, or beside its place first. Thread-safe. */
final class Upload {
    /** Larger files go in parts where the server takes parts. */
    private static final long IN_PARTS = 10L * 1024 * 1024;
    /** What fits into the buffers of a connection arrives whole or not at all. */
    private static final long AT_ONCE = 64L * 1024;

    private final String algorithm;
    private final Listings listings;
    private final Preconditions preconditions;
    private final SingleUpload single;
    private final StagedUpload staged;
    private final Optional<ChunkedUpload> chunked;
    private final Optional<BulkUpload> bulk;
    private final TransferGate gate;

    /** @param bulk sends small files together where the server offers it */
    Upload(
            HttpSession session,
            ServerProfile server,
            Listings listings,
            Preconditions preconditions,
            Optional<BulkUpload> bulk,
            TransferGate gate) {
        this.bulk = bulk;
        this.gate = gate;
        this.algorithm = server.checksumAlgorithm();
        this.listings = listings;
        this.preconditions = preconditions;
        UploadedItem result = new UploadedItem(server, listings);
        this.single = new SingleUpload(session, server, preconditions, result);
        this.staged = new StagedUpload(session, server, preconditions, single, result);
        this.chunked =
                server.uploads().map(uploads -> new ChunkedUpload(session, server, uploads, preconditions, result));
    }

    OnlineItem upload(ItemPath path, Expected expected, Content content, ResumeState resume)
            throws WorkspaceException, IOException {
        if (bulk.isPresent() && bulk.get().takes(path, expected, content)) {
            BulkPart part = bulk.get().read(path, content);
            Optional<OnlineItem> taken = bulk.get().upload(part);
            return taken.isPresent()
                    ? taken.get()
                    : uploadAlone(path, expected, new ContentInMemory(content, part.bytes()), resume);
        }
        return uploadAlone(path, expected, content, resume);
    }

    private OnlineItem uploadAlone(ItemPath path, Expected expected, Content content, ResumeState resume)
            throws WorkspaceException, IOException {
        try (TransferGate.Pass pass = gate.enter("/" + path)) {
            return sendOrTell(path, expected, content, resume);
        }
    }

    private OnlineItem sendOrTell(ItemPath path, Expected expected, Content content, ResumeState resume)
            throws WorkspaceException, IOException {
        try {
            return send(path, expected, content, resume);
        } catch (UnreachableException e) {
            gate.foundAway(e);
            throw e;
        }
    }

    private OnlineItem send(ItemPath path, Expected expected, Content content, ResumeState resume)
            throws WorkspaceException, IOException {
        if (chunked.isPresent() && content.size() > IN_PARTS) {
            return chunked.get().upload(path, expected, content, resume);
        }
        if (!preconditions.areHonoured(path.parent())) {
            preconditions.look(path, expected);
            return content.size() > AT_ONCE
                    ? staged.upload(path, expected, content, resume)
                    : single.upload(path, expected, false, content);
        }
        if (expected instanceof Expected.Version version
                && version.item().etag().isEmpty()) {
            preconditions.look(path, expected);
            return single.upload(path, expected, false, content);
        }
        try {
            return single.upload(path, expected, true, content);
        } catch (UnreachableException lost) {
            return afterLostAnswer(path, expected, content, lost);
        }
    }

    /**
     * Looks what became of an upload whose answer was lost, so that one broken connection among thousands stops nothing:
     * done, it counts; not done, it is sent once more, which the precondition makes safe even if the first still arrives.
     */
    private OnlineItem afterLostAnswer(ItemPath path, Expected expected, Content content, UnreachableException lost)
            throws WorkspaceException, IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw lost;
        }
        Optional<OnlineItem> found = listings.find(path, false);
        if (Preconditions.holds(expected, found)) {
            return single.upload(path, expected, true, content);
        }
        Checksum sent = Digesting.checksum(algorithm, content);
        content.confirmUnchanged();
        return found.filter(
                        item -> item.size() == content.size() && item.checksum().equals(sent))
                .orElseThrow(() -> lost);
    }
}
