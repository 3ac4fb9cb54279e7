// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.dav;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import javax.xml.stream.XMLStreamException;
import org.opensynchro.network.Answer;
import org.opensynchro.network.Failures;
import org.opensynchro.network.HttpSession;
import org.opensynchro.network.Request;
import org.opensynchro.network.RequestBody;
import org.opensynchro.workspace.FolderListing;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.NotFoundException;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.UnexpectedAnswerException;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.webdav.internal.Messages;

/** Looks: PROPFIND (RFC 4918, 9.1) of one item, of a folder, or of a tree. Thread-safe. */
public final class Listings {
    private final HttpSession session;
    private final DavRoot root;
    private final LockReading locks;
    private final RequestBody properties;
    private volatile boolean refusesTrees;

    /**
     * @param session the conversation with the server
     * @param root where the files lie
     * @param dialect whether the server knows {@code oc:} properties
     */
    public Listings(HttpSession session, DavRoot root, boolean dialect) {
        this(session, root, dialect, LockReading.none());
    }

    /**
     * @param session the conversation with the server
     * @param root where the files lie
     * @param dialect whether the server knows {@code oc:} properties
     * @param locks reads who has locked an item
     */
    public Listings(HttpSession session, DavRoot root, boolean dialect, LockReading locks) {
        this.session = session;
        this.root = root;
        this.locks = locks;
        this.properties = RequestBody.xml(Items.propfind(dialect, locks));
    }

    /** Describes one item; {@code folder} says what it is thought to be, for the form of its address (some servers redirect the other form). */
    public OnlineItem stat(ItemPath path, boolean folder) throws WorkspaceException {
        TreeCollector collector = new TreeCollector(root, path, 0, locks);
        read(root.item(path, folder), "0", path, collector);
        return collector.self();
    }

    /** What is at {@code path}, thought to be a folder or not, or empty when nothing is. */
    public Optional<OnlineItem> find(ItemPath path, boolean folder) throws WorkspaceException {
        try {
            return Optional.of(stat(path, folder));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /** Bytes that can still be put into a folder (RFC 4331), where the server tells. */
    public OptionalLong room(ItemPath folder) throws WorkspaceException {
        Request request = new Request("PROPFIND", root.folder(folder), "/" + folder)
                .with("Depth", "0")
                .with(RequestBody.xml(Items.QUOTA));
        AtomicLong room = new AtomicLong(-1);
        try (Answer answer = session.send(request)) {
            parse(answer, request, response -> room.set(Items.number(response.property("quota-available-bytes"))));
        }
        // Nextcloud tells negative numbers where there is no limit, or it knows none.
        return room.get() < 0 ? OptionalLong.empty() : OptionalLong.of(room.get());
    }

    /** Lists one folder completely, or fails. */
    public FolderListing list(ItemPath folder) throws WorkspaceException {
        TreeCollector collector = new TreeCollector(root, folder, 1, locks);
        read(root.folder(folder), "1", folder, collector);
        return collector.listing();
    }

    /**
     * Lists a folder and all folders below it. A server that refuses this once is not asked again.
     *
     * @return empty when the server answered for one level only, or refused
     */
    public Map<ItemPath, FolderListing> listTree(ItemPath folder) throws WorkspaceException {
        if (refusesTrees) {
            return Map.of();
        }
        TreeCollector collector = new TreeCollector(root, folder, Integer.MAX_VALUE, locks);
        Request request = request(root.folder(folder), "infinity", folder);
        try (Answer answer = session.send(request)) {
            // 403 with propfind-finite-depth is how a server refuses (RFC 4918, 9.1.1); some say 400, 405, 501 or 507.
            if (answer.status() != 207 && answer.status() != 401 && answer.status() != 404 && answer.status() < 502) {
                refusesTrees = true;
                return Map.of();
            }
            parse(answer, request, collector::accept);
        }
        return collector.tree();
    }

    private void read(URI address, String depth, ItemPath path, TreeCollector collector) throws WorkspaceException {
        Request request = request(address, depth, path);
        try (Answer answer = session.send(request)) {
            parse(answer, request, collector::accept);
        }
    }

    private Request request(URI address, String depth, ItemPath path) {
        return new Request("PROPFIND", address, "/" + path).with("Depth", depth).with(properties);
    }

    /** Takes the responses of a complete multistatus answer, one by one. */
    interface Responses {
        void accept(DavResponse response) throws WorkspaceException;
    }

    /** Reads an answer to PROPFIND to its end, or fails. */
    static void parse(Answer answer, Request request, Responses responses) throws WorkspaceException {
        if (answer.status() != 207) {
            throw answer.isSuccess()
                    ? new UnexpectedAnswerException(
                            Messages.bind(Messages.NotAListing, request.subject(), answer.status()))
                    : Failures.of(answer, request);
        }
        try {
            MultistatusReader reader = new MultistatusReader(answer.body());
            for (Optional<DavResponse> next = reader.next(); next.isPresent(); next = reader.next()) {
                responses.accept(next.get());
            }
        } catch (IOException e) {
            throw Failures.of(e, request);
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException lost) {
                throw Failures.of(lost, request);
            }
            throw new UnexpectedAnswerException(Messages.bind(Messages.BrokenListing, request.subject()), e);
        }
    }
}
