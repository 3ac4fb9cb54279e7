// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.discovery;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.opensynchro.network.Answer;
import org.opensynchro.network.Failures;
import org.opensynchro.network.HttpSession;
import org.opensynchro.network.Request;
import org.opensynchro.workspace.AuthenticationException;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.ForbiddenException;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.NotAWorkspaceException;
import org.opensynchro.workspace.NotFoundException;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.UnavailableException;
import org.opensynchro.workspace.UnexpectedAnswerException;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.WorkspaceInfo;
import org.opensynchro.workspace.webdav.internal.Messages;
import org.opensynchro.workspace.webdav.internal.dav.DavRoot;
import org.opensynchro.workspace.webdav.internal.dav.Listings;
import org.opensynchro.workspace.webdav.internal.dav.Locking;
import org.opensynchro.workspace.webdav.internal.dav.NameRules;
import org.opensynchro.workspace.webdav.internal.dav.ServerProfile;
import org.opensynchro.workspace.webdav.internal.dav.TrashAddress;
import org.opensynchro.workspace.webdav.internal.push.PushAddress;

/**
 * Finds out what a server is, in as few requests as that takes: two, whether it speaks the Nextcloud and ownCloud dialect
 * (capabilities, account) or plain WebDAV (no capabilities, the root folder). The second request proves the account.
 */
public final class Discovery {
    private static final String CAPABILITIES = "ocs/v2.php/cloud/capabilities";
    private static final String ACCOUNT = "ocs/v2.php/cloud/user";
    private static final int LONGEST_DOCUMENT = 1024 * 1024;

    private final HttpSession session;
    private final ConnectionSettings settings;

    /**
     * @param session the conversation with the server
     * @param settings the address and account as the person gave them
     */
    public Discovery(HttpSession session, ConnectionSettings settings) {
        this.session = session;
        this.settings = settings;
    }

    /** Finds out what the server is and that the account may use it. */
    public ServerProfile discover() throws WorkspaceException {
        URI base = ServerAddress.likelyBase(settings.server());
        Attempt first = capabilities(base);
        if (first.capabilities().isPresent()) {
            refuseFolder(first.capabilities().get().base());
            return dialect(first.capabilities().get());
        }
        Optional<ServerProfile> plain =
                plain(ServerAddress.onServerOf(first.answered(), ServerAddress.asFolder(settings.server())));
        if (plain.isPresent()) {
            return plain.get();
        }
        for (URI parent : ServerAddress.parents(base)) {
            Attempt next = capabilities(parent);
            if (next.capabilities().isPresent()) {
                // A mistyped address, or one of a folder: whoever meant that would not want all of the account.
                throw new NotAWorkspaceException(Messages.bind(
                        Messages.WorkspaceAbove,
                        settings.server(),
                        next.capabilities().get().base()));
            }
        }
        throw new NotAWorkspaceException(Messages.bind(Messages.NotAWorkspace, settings.server()));
    }

    /** The WebDAV address of a folder leads to its account, and whoever typed it would get all of that. */
    private void refuseFolder(URI base) throws NotAWorkspaceException {
        String folder = ServerAddress.folderInAccount(settings.server());
        if (!folder.isEmpty()) {
            throw new NotAWorkspaceException(Messages.bind(Messages.AddressOfFolder, settings.server(), folder, base));
        }
    }

    private ServerProfile dialect(Capabilities server) throws WorkspaceException {
        String user = user(server.base());
        String encoded = URLEncoder.encode(user, StandardCharsets.UTF_8).replace("+", "%20");
        URI files = server.base().resolve("remote.php/dav/files/" + encoded + '/');
        URI uploads = server.base().resolve("remote.php/dav/uploads/" + encoded + '/');
        URI bulk = server.base().resolve("remote.php/dav/bulk");
        return new ServerProfile(
                new WorkspaceInfo(server.base(), server.product(), server.version(), user),
                new DavRoot(files),
                server.takesChunks() ? Optional.of(uploads) : Optional.empty(),
                trash(server, encoded),
                server.takesBulk()
                        ? Optional.of(new ServerProfile.Bulk(bulk, server.comparesInBulk()))
                        : Optional.empty(),
                true,
                server.listsWholeTrees(),
                server.checksumAlgorithm(),
                PushAddress.of(server.push(), server.base()),
                server.locking(),
                server.names());
    }

    private static Optional<TrashAddress> trash(Capabilities server, String user) {
        URI dav = server.base().resolve("remote.php/dav/");
        if (!server.hasTrash()) {
            return Optional.empty();
        }
        return Optional.of(
                server.hasOwncloudTrash()
                        ? new TrashAddress(dav.resolve("trash-bin/" + user + '/'), Optional.empty())
                        : new TrashAddress(
                                dav.resolve("trashbin/" + user + "/trash/"),
                                Optional.of(dav.resolve("trashbin/" + user + "/restore/"))));
    }

    /** The account's own name, which differs from what was typed where people log in with their e-mail address. */
    private String user(URI base) throws WorkspaceException {
        Request request = ocs(base.resolve(ACCOUNT));
        try (Answer answer = session.send(request)) {
            if (answer.status() == 404) {
                return settings.user();
            }
            if (answer.status() == 401) {
                // Nextcloud answers here alike to a wrong password and to one that is not enough (second factor,
                // policy).
                throw new AuthenticationException(
                        Messages.bind(Messages.LoginNotEnough, request.uri().getHost()));
            }
            if (!answer.isSuccess()) {
                throw Failures.of(answer, request);
            }
            String id = document(answer, request)
                    .orElse(JsonTree.NOTHING)
                    .at("ocs", "data", "id")
                    .text();
            return id.isEmpty() ? settings.user() : id;
        }
    }

    private Attempt capabilities(URI base) throws WorkspaceException {
        Request request = ocs(base.resolve(CAPABILITIES));
        try (Answer answer = session.send(request)) {
            if (answer.status() == 401 || answer.status() == 429 || answer.status() >= 502) {
                throw Failures.of(answer, request);
            }
            if (!answer.isSuccess()) {
                return new Attempt(answer.uri(), Optional.empty());
            }
            String address = answer.uri().toString();
            int end = address.indexOf(CAPABILITIES);
            JsonTree data = document(answer, request).orElse(JsonTree.NOTHING).at("ocs", "data");
            boolean found = end > 0 && data.at("capabilities").isPresent();
            return new Attempt(
                    answer.uri(),
                    found
                            ? Optional.of(new Capabilities(URI.create(address.substring(0, end)), data))
                            : Optional.empty());
        } catch (UnexpectedAnswerException e) {
            throw new NotAWorkspaceException(e.getMessage(), e);
        }
    }

    private Request ocs(URI address) {
        return new Request(
                        "GET",
                        URI.create(address + "?format=json"),
                        settings.server().toString())
                .with("OCS-APIRequest", "true")
                .with("Accept", "application/json");
    }

    private static Optional<JsonTree> document(Answer answer, Request request) throws WorkspaceException {
        try {
            return Optional.of(
                    new JsonTree(Json.parse(new String(answer.bodyUpTo(LONGEST_DOCUMENT), StandardCharsets.UTF_8))));
        } catch (IllegalArgumentException e) {
            // A page for people, or OCS in XML: not the server looked for.
            return Optional.empty();
        } catch (IOException e) {
            throw Failures.of(e, request);
        }
    }

    private Optional<ServerProfile> plain(URI address) throws WorkspaceException {
        DavRoot root = new DavRoot(address);
        try {
            OnlineItem folder = new Listings(session, root, false).stat(ItemPath.ROOT, true);
            if (!folder.isFolder()) {
                throw new NotAWorkspaceException(Messages.bind(Messages.AFile, address));
            }
        } catch (NotFoundException | UnexpectedAnswerException e) {
            return Optional.empty();
        } catch (ForbiddenException e) {
            if (isWebdav(address)) {
                throw e;
            }
            return Optional.empty();
        }
        return Optional.of(new ServerProfile(
                new WorkspaceInfo(address, "WebDAV", "", settings.user()),
                root,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                true,
                Checksum.DEFAULT_ALGORITHM,
                Optional.empty(),
                Locking.TOKENS,
                NameRules.NONE));
    }

    /** Whether the server says that it speaks WebDAV there (RFC 4918, 10.1), though it does not let the account in. */
    private boolean isWebdav(URI address) throws WorkspaceException {
        try (Answer answer = session.send(new Request("OPTIONS", address, address.toString()))) {
            return !answer.header("DAV").isEmpty();
        } catch (UnavailableException e) {
            return false;
        }
    }

    /**
     * What asking for capabilities led to.
     *
     * @param answered the address that answered after redirections, such as from http to https
     * @param capabilities what it answered, unless it knows no capabilities
     */
    private record Attempt(URI answered, Optional<Capabilities> capabilities) {}
}
