// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.transfer;

import java.io.IOException;
import java.net.URI;
import java.util.function.Supplier;
import org.opensynchro.network.Answer;
import org.opensynchro.network.Failures;
import org.opensynchro.network.HttpSession;
import org.opensynchro.network.Request;
import org.opensynchro.network.RequestBody;
import org.opensynchro.workspace.ChangedMeanwhileException;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.Expected;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.NotFoundException;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.webdav.internal.Messages;
import org.opensynchro.workspace.webdav.internal.dav.ServerProfile;
import org.opensynchro.workspace.webdav.internal.dav.TemporaryName;

/** Uploads a file in one PUT to its place. Thread-safe. */
final class SingleUpload {
    private static final int SMALL = 1024 * 1024;
    /** With more than this some servers are busy for long after the last byte. */
    private static final long LABORIOUS = 100L * 1024 * 1024;

    private final HttpSession session;
    private final ServerProfile server;
    private final Preconditions preconditions;
    private final UploadedItem result;

    SingleUpload(HttpSession session, ServerProfile server, Preconditions preconditions, UploadedItem result) {
        this.session = session;
        this.server = server;
        this.preconditions = preconditions;
        this.result = result;
    }

    /** Uploads to {@code path}, which the server itself compares with {@code expected} when {@code conditional}. */
    OnlineItem upload(ItemPath path, Expected expected, boolean conditional, Content content)
            throws WorkspaceException, IOException {
        String algorithm = server.checksumAlgorithm();
        // A small file is read once, into memory, so that its checksum can go before it.
        if (content.size() <= SMALL) {
            byte[] bytes = Digesting.read(content);
            Checksum checksum =
                    Checksum.of(algorithm, Checksum.newDigest(algorithm).digest(bytes));
            RequestBody body = RequestBody.bytes(bytes, ContentBody.TYPE);
            try (Answer answer = put(path, expected, conditional, () -> request(path, content, checksum, body))) {
                return result.of(answer, path, expected, content, checksum);
            }
        }
        Checksum announced = server.dialect() ? Digesting.checksum(algorithm, content) : Checksum.NONE;
        ContentBody body = new ContentBody(content, 0, content.size(), Checksum.newDigest(algorithm));
        try (Answer answer = put(path, expected, conditional, () -> request(path, content, announced, body))) {
            Checksum sent = Checksum.of(algorithm, body.after().digest());
            return result.of(answer, path, expected, content, sent);
        } catch (WorkspaceException e) {
            throw SourceException.unless(e);
        }
    }

    private Request request(ItemPath path, Content content, Checksum checksum, RequestBody body) {
        URI address = server.files().file(path);
        Request request = new Request("PUT", address, "/" + path).with(body);
        UploadedItem.describe(request, content, checksum);
        return content.size() > LABORIOUS ? request.laborious() : request;
    }

    private Answer put(ItemPath path, Expected expected, boolean conditional, Supplier<Request> requests)
            throws WorkspaceException {
        Request request = requests.get();
        if (conditional) {
            switch (expected) {
                case Expected.Absent absent -> request.with("If-None-Match", "*");
                case Expected.Version version ->
                    request.with("If-Match", version.item().etag());
            }
        } else if (!TemporaryName.is(path.name())) {
            request.once();
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
        return put(path, expected, false, requests);
    }

    private static WorkspaceException failure(Answer answer, Request request) {
        return switch (answer.status()) {
            case 405 -> new ChangedMeanwhileException(Messages.bind(Messages.ChangedMeanwhile, request.subject(), ""));
            case 409 -> new NotFoundException(Messages.bind(Messages.ParentMissing, request.subject()));
            default -> Failures.of(answer, request);
        };
    }
}
