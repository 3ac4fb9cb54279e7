// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.transfer;

import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.opensynchro.network.Answer;
import org.opensynchro.network.HttpSession;
import org.opensynchro.network.Request;
import org.opensynchro.workspace.ChangedMeanwhileException;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.CorruptedContentException;
import org.opensynchro.workspace.Expected;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.NotFoundException;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.QuotaExceededException;
import org.opensynchro.workspace.ResumeState;
import org.opensynchro.workspace.TooLargeException;
import org.opensynchro.workspace.UnexpectedAnswerException;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.webdav.internal.Messages;
import org.opensynchro.workspace.webdav.internal.dav.DavRoot;
import org.opensynchro.workspace.webdav.internal.dav.Listings;
import org.opensynchro.workspace.webdav.internal.dav.ServerProfile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Uploads a large file in parts and goes on where an earlier attempt stopped (Nextcloud developer manual, "Chunked file
 * upload", version 2): the parts gather in a folder of their own, and one MOVE makes a file of them. Thread-safe.
 */
final class ChunkedUpload {
    private static final Logger LOGGER = LoggerFactory.getLogger(ChunkedUpload.class);

    private static final long MEGABYTE = 1_000_000;

    private final HttpSession session;
    private final ServerProfile server;
    private final URI uploads;
    private final Preconditions preconditions;
    private final UploadedItem result;

    /** @param uploads the folder of the server below which the parts gather */
    ChunkedUpload(
            HttpSession session, ServerProfile server, URI uploads, Preconditions preconditions, UploadedItem result) {
        this.session = session;
        this.server = server;
        this.uploads = uploads;
        this.preconditions = preconditions;
        this.result = result;
    }

    OnlineItem upload(ItemPath path, Expected expected, Content content, ResumeState resume)
            throws WorkspaceException, IOException {
        // Sending gigabytes only to learn that they are not wanted helps nobody.
        preconditions.look(path, expected);
        Optional<ChunkPlan> known = ChunkPlan.parse(resume.load());
        Optional<ChunkPlan> begun = known.filter(plan -> plan.isFor(path, content));
        if (known.isPresent() && begun.isEmpty()) {
            discard(known.get());
        }
        Optional<Map<String, Long>> stored = begun.isPresent() ? stored(begun.get()) : Optional.empty();
        if (stored.isEmpty()) {
            requireRoom(path, expected, content);
        }
        ChunkPlan plan = stored.isPresent() ? begun.orElseThrow() : begin(path, content, resume);
        try {
            Checksum checksum = send(plan, content, stored.orElse(Map.of()));
            content.confirmUnchanged();
            preconditions.look(path, expected);
            try (Answer answer = assemble(plan, expected, content, checksum)) {
                resume.save("");
                return result.of(answer, path, expected, content, checksum);
            }
        } catch (ChangedMeanwhileException | CorruptedContentException | TooLargeException e) {
            // Parts that make something else than the file has now would only be refused again.
            resume.save("");
            discard(plan);
            throw e;
        } catch (NotFoundException e) {
            // The server has forgotten the parts: the next attempt begins anew.
            resume.save("");
            throw new UnexpectedAnswerException(e.getMessage(), e);
        } catch (WorkspaceException e) {
            throw SourceException.unless(e);
        }
    }

    /** What is to be replaced makes room, as far as is known. */
    private void requireRoom(ItemPath path, Expected expected, Content content) throws WorkspaceException {
        long freed =
                expected instanceof Expected.Version version ? version.item().size() : 0;
        OptionalLong room = new Listings(session, server.files(), server.dialect()).room(path.parent());
        long missing = content.size() - freed - room.orElse(Long.MAX_VALUE / 2);
        if (missing > 0) {
            throw new QuotaExceededException(
                    Messages.bind(Messages.RoomMissing, "/" + path, Math.ceilDiv(missing, MEGABYTE)));
        }
    }

    private DavRoot folder(ChunkPlan plan) {
        return new DavRoot(uploads.resolve(plan.upload() + '/'));
    }

    /** The parts that the server has, by name, with their sizes; empty when it does not know the upload any more. */
    private Optional<Map<String, Long>> stored(ChunkPlan plan) throws WorkspaceException {
        try {
            Map<String, Long> sizes = new HashMap<>();
            for (OnlineItem chunk : new Listings(session, folder(plan), server.dialect())
                    .list(ItemPath.ROOT)
                    .children()) {
                sizes.put(chunk.path().name(), chunk.size());
            }
            return Optional.of(sizes);
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private ChunkPlan begin(ItemPath path, Content content, ResumeState resume) throws WorkspaceException {
        ChunkPlan plan = ChunkPlan.create(path, content);
        resume.save(plan.text());
        session.sendSuccessfully(request("MKCOL", folder(plan).address(), plan)).close();
        return plan;
    }

    private Checksum send(ChunkPlan plan, Content content, Map<String, Long> stored)
            throws WorkspaceException, IOException {
        String algorithm = server.checksumAlgorithm();
        MessageDigest digest = Checksum.newDigest(algorithm);
        for (int number = 1; number <= plan.count(); number++) {
            long offset = plan.offset(number);
            long length = plan.length(number);
            String name = ChunkPlan.name(number);
            if (stored.getOrDefault(name, -1L) == length) {
                Digesting.update(digest, content, offset, length);
            } else {
                ContentBody body = new ContentBody(content, offset, length, digest);
                URI address = folder(plan).file(ItemPath.of(name));
                session.sendSuccessfully(request("PUT", address, plan).with(body))
                        .close();
                digest = body.after();
            }
        }
        return Checksum.of(algorithm, digest.digest());
    }

    /** A request about the upload; the second version of the protocol wants to know the destination from the beginning. */
    private Request request(String method, URI address, ChunkPlan plan) {
        return new Request(method, address, "/" + plan.path())
                .with("Destination", server.files().file(plan.path()).toString())
                .with("OC-Total-Length", Long.toString(plan.size()));
    }

    private Answer assemble(ChunkPlan plan, Expected expected, Content content, Checksum checksum)
            throws WorkspaceException {
        Request request =
                request("MOVE", folder(plan).file(ItemPath.of(".file")), plan).laborious();
        UploadedItem.describe(request, content, checksum);
        switch (expected) {
            case Expected.Absent absent -> request.with("Overwrite", "F");
            case Expected.Version version -> {
                // If-Match would be about the parts; the If header (RFC 4918, 10.4) can name the destination.
                if (version.item().etag().isEmpty()) {
                    request.once();
                } else {
                    URI destination = server.files().file(plan.path());
                    request.with(
                            "If", "<" + destination + "> ([" + version.item().etag() + "])");
                }
            }
        }
        return session.sendSuccessfully(request);
    }

    /** Parts that will never become a file only take up room until the server tidies up, so no failure matters. */
    private void discard(ChunkPlan plan) {
        try {
            session.sendSuccessfully(new Request("DELETE", folder(plan).address(), "/" + plan.path()))
                    .close();
        } catch (WorkspaceException e) {
            LOGGER.debug("The parts of an upload of {} remain on the server", plan.path(), e);
        }
    }
}
