// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.transfer;

import java.io.IOException;
import java.io.InputStream;
import org.opensynchro.network.Answer;
import org.opensynchro.network.Failures;
import org.opensynchro.network.HttpSession;
import org.opensynchro.network.Request;
import org.opensynchro.workspace.ChangedMeanwhileException;
import org.opensynchro.workspace.Expected;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.UnexpectedAnswerException;
import org.opensynchro.workspace.UnreachableException;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.webdav.internal.Messages;
import org.opensynchro.workspace.webdav.internal.dav.DavRoot;
import org.opensynchro.workspace.webdav.internal.dav.Etags;

/** Opens one known version of a file for reading. Thread-safe. */
final class Download {
    /** Partial Content (RFC 9110, 15.3.7). */
    private static final int PART = 206;

    private final HttpSession session;
    private final DavRoot root;
    private final Preconditions preconditions;
    private final TransferGate gate;

    Download(HttpSession session, DavRoot root, Preconditions preconditions, TransferGate gate) {
        this.gate = gate;
        this.session = session;
        this.root = root;
        this.preconditions = preconditions;
    }

    /** Opens the bytes from {@code offset} on. */
    InputStream open(OnlineItem item, long offset) throws WorkspaceException {
        TransferGate.Pass pass = gate.enter("/" + item.path());
        boolean opened = false;
        try {
            InputStream in = open(item, offset, pass);
            opened = true;
            return in;
        } catch (UnreachableException e) {
            gate.foundAway(e);
            throw e;
        } finally {
            if (!opened) {
                pass.close();
            }
        }
    }

    private InputStream open(OnlineItem item, long offset, TransferGate.Pass pass) throws WorkspaceException {
        Request request =
                new Request("GET", root.file(item.path()), "/" + item.path()).with("Accept-Encoding", "identity");
        // Without a tag nothing would tell that the server still speaks of the version whose beginning is here already.
        if (offset > 0 && offset < item.size() && !item.etag().isEmpty()) {
            request.with("Range", "bytes=" + offset + "-").with("If-Range", item.etag());
        }
        Answer answer = session.send(request);
        try {
            check(answer, request, item, offset);
            DownloadStream stream = new DownloadStream(answer, item, answer.status() == PART ? offset : 0, pass);
            stream.skipNBytes(answer.status() == PART ? 0 : offset);
            return stream;
        } catch (WorkspaceException e) {
            answer.abandon();
            throw e;
        } catch (IOException e) {
            answer.abandon();
            throw Failures.of(e, request);
        }
    }

    private void check(Answer answer, Request request, OnlineItem item, long offset) throws WorkspaceException {
        boolean part = answer.status() == PART;
        if (answer.status() != 200 && !part) {
            throw Failures.of(answer, request);
        }
        String encoding = answer.header("Content-Encoding");
        if (!encoding.isEmpty() && !encoding.equalsIgnoreCase("identity")) {
            throw new UnexpectedAnswerException(Messages.bind(Messages.Encoded, request.subject(), encoding));
        }
        String range = "bytes " + offset + "-" + (item.size() - 1) + "/" + item.size();
        boolean otherPart = part && !answer.header("Content-Range").equals(range);
        long expected = part ? item.size() - offset : item.size();
        if (otherPart || answer.length() >= 0 && answer.length() != expected) {
            throw new ChangedMeanwhileException(Messages.bind(Messages.ChangedMeanwhile, request.subject(), ""));
        }
        // Without If-Match: Apache refuses that for files younger than a second, and the answer tells its version
        // anyway.
        if (item.etag().isEmpty() || !Etags.of(answer).equals(item.etag())) {
            // Another tag means "look": when the listing still shows the expected version, the tags differ in form
            // only.
            preconditions.look(item.path(), Expected.version(item));
        }
    }
}
