// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Set;
import org.opensynchro.workspace.ChangedMeanwhileException;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.CorruptedContentException;
import org.opensynchro.workspace.Expected;
import org.opensynchro.workspace.ItemKind;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.NotFoundException;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.Permission;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.webdav.internal.Messages;
import org.opensynchro.workspace.webdav.internal.dav.Etags;
import org.opensynchro.workspace.webdav.internal.dav.Items;
import org.opensynchro.workspace.webdav.internal.dav.Listings;
import org.opensynchro.workspace.webdav.internal.dav.ServerProfile;
import org.opensynchro.workspace.webdav.internal.http.Answer;
import org.opensynchro.workspace.webdav.internal.http.Failures;
import org.opensynchro.workspace.webdav.internal.http.HttpSession;
import org.opensynchro.workspace.webdav.internal.http.Request;
import org.opensynchro.workspace.webdav.internal.http.RequestBody;

/** Uploads a file in one request. Thread-safe. */
final class Upload {
    /** Files up to this size are read once, into memory, so that their checksum can go before them. */
    static final int SMALL = 1024 * 1024;

    private final HttpSession session;
    private final ServerProfile server;
    private final Listings listings;
    private final Preconditions preconditions;

    Upload(HttpSession session, ServerProfile server, Listings listings, Preconditions preconditions) {
        this.session = session;
        this.server = server;
        this.listings = listings;
        this.preconditions = preconditions;
    }

    OnlineItem upload(ItemPath path, Expected expected, Content content) throws WorkspaceException, IOException {
        boolean conditional = preconditions.areHonoured(path.parent()) && isExpressible(expected);
        if (!conditional) {
            preconditions.look(path, expected);
        }
        if (content.size() <= SMALL) {
            byte[] bytes = read(content);
            Checksum checksum = digest(bytes);
            RequestBody body = RequestBody.bytes(bytes, ContentBody.TYPE);
            try (Answer answer = put(path, expected, conditional, content, checksum, body)) {
                return uploaded(answer, path, expected, content, checksum);
            }
        }
        Checksum announced = server.dialect() ? checksumBeforehand(content) : Checksum.NONE;
        ContentBody body = new ContentBody(content, 0, content.size(), newDigest());
        try (Answer answer = put(path, expected, conditional, content, announced, body)) {
            Checksum sent = Checksum.of(server.checksumAlgorithm(), body.after().digest());
            return uploaded(answer, path, expected, content, sent);
        } catch (WorkspaceException e) {
            throw SourceException.unless(e);
        }
    }

    private Answer put(
            ItemPath path,
            Expected expected,
            boolean conditional,
            Content content,
            Checksum checksum,
            RequestBody body)
            throws WorkspaceException {
        Request request = new Request("PUT", server.files().file(path), "/" + path).with(body);
        headers(request, content, checksum);
        if (conditional) {
            condition(request, expected);
        }
        Answer answer = session.send(request);
        if (answer.isSuccess()) {
            return answer;
        }
        try (answer) {
            boolean mayBeDefective = answer.status() == 412 && conditional && expected instanceof Expected.Version;
            if (!mayBeDefective) {
                throw failure(answer, request);
            }
        }
        // Some servers refuse although the version is the expected one, such as Apache while a tag is still weak.
        preconditions.look(path, expected);
        return put(path, expected, false, content, checksum, body);
    }

    private static WorkspaceException failure(Answer answer, Request request) {
        return switch (answer.status()) {
            case 405 -> new ChangedMeanwhileException(
                    Messages.bind(Messages.ChangedMeanwhile, request.subject(), ""));
            case 409 -> new NotFoundException(Messages.bind(Messages.ParentMissing, request.subject()));
            default -> Failures.of(answer, request);
        };
    }

    private static void headers(Request request, Content content, Checksum checksum) {
        long seconds = Math.floorDiv(content.modifiedMillis(), 1000L);
        // Some servers answer 500 to a time of 0 or before.
        if (seconds > 0) {
            request.with("X-OC-Mtime", Long.toString(seconds));
        }
        if (checksum.isKnown()) {
            request.with("OC-Checksum", checksum.toString());
        }
    }

    private static boolean isExpressible(Expected expected) {
        return !(expected instanceof Expected.Version version && version.item().etag().isEmpty());
    }

    private static void condition(Request request, Expected expected) {
        switch (expected) {
            case Expected.Absent absent -> request.with("If-None-Match", "*");
            case Expected.Version version -> request.with("If-Match", version.item().etag());
        }
    }

    /** What the server has now: told by the answer where it tells enough, otherwise by looking. */
    private OnlineItem uploaded(Answer answer, ItemPath path, Expected expected, Content content, Checksum checksum)
            throws WorkspaceException {
        String etag = Etags.of(answer);
        String id = answer.header("OC-FileId");
        boolean timeKept = answer.header("X-OC-MTime").equalsIgnoreCase("accepted");
        answer.close();
        if (server.dialect() && !etag.isEmpty() && !id.isEmpty() && timeKept) {
            long modified = Math.floorDiv(content.modifiedMillis(), 1000L) * 1000;
            return new OnlineItem(
                    path, ItemKind.FILE, id, etag, content.size(), modified, checksum, permissions(expected));
        }
        OnlineItem found = listings.stat(path, false);
        if (found.isFolder() || found.size() != content.size()) {
            throw new CorruptedContentException(
                    Messages.bind(Messages.KeptInPart, new Object[] {"/" + path, found.size(), content.size()}));
        }
        return new OnlineItem(
                path,
                ItemKind.FILE,
                found.id(),
                found.etag(),
                found.size(),
                found.modifiedMillis(),
                checksum,
                found.permissions());
    }

    private static Set<Permission> permissions(Expected expected) {
        return expected instanceof Expected.Version version ? version.item().permissions() : Items.ALL_PERMISSIONS;
    }

    private static byte[] read(Content content) throws IOException {
        byte[] bytes;
        try (InputStream in = content.open(0)) {
            bytes = in.readNBytes(SMALL + 1);
        }
        if (bytes.length != content.size()) {
            throw new IOException(Messages.SourceShrank);
        }
        content.confirmUnchanged();
        return bytes;
    }

    private Checksum digest(byte[] bytes) {
        return Checksum.of(server.checksumAlgorithm(), newDigest().digest(bytes));
    }

    private MessageDigest newDigest() {
        return Checksum.newDigest(server.checksumAlgorithm());
    }

    private Checksum checksumBeforehand(Content content) throws IOException {
        if (content.checksum().algorithm().equals(server.checksumAlgorithm())) {
            return content.checksum();
        }
        MessageDigest digest = newDigest();
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = content.open(0)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return Checksum.of(server.checksumAlgorithm(), digest.digest());
    }
}
