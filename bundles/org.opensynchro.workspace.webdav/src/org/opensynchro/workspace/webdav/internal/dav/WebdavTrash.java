// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.dav;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opensynchro.network.Answer;
import org.opensynchro.network.HttpSession;
import org.opensynchro.network.Request;
import org.opensynchro.network.RequestBody;
import org.opensynchro.workspace.FolderListing;
import org.opensynchro.workspace.ItemKind;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.NotFoundException;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.Trash;
import org.opensynchro.workspace.TrashedItem;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.webdav.internal.Messages;

/**
 * The trash bin as Nextcloud offers it (developer manual, "Trashbin"), and as ownCloud and its successors do: PROPFIND lists
 * it; MOVE of an item restores it, in the one case to where the server thinks fit, in the other to its place. Thread-safe.
 */
public final class WebdavTrash implements Trash {
    private static final String PROPERTIES = "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
            + "<d:propfind xmlns:d=\"DAV:\" xmlns:oc=\"http://owncloud.org/ns\" xmlns:nc=\"http://nextcloud.org/ns\">"
            + "<d:prop><d:resourcetype/><d:getcontentlength/><oc:size/><oc:fileid/><nc:trashbin-filename/>"
            + "<nc:trashbin-original-location/><nc:trashbin-deletion-time/><oc:trashbin-original-filename/>"
            + "<oc:trashbin-original-location/><oc:trashbin-delete-timestamp/></d:prop></d:propfind>";

    private final HttpSession session;
    private final DavRoot files;
    private final TrashAddress address;
    private final DavRoot trash;
    private final Listings listings;

    /**
     * @param session the conversation with the server
     * @param files where the files lie
     * @param address where the trash is
     */
    public WebdavTrash(HttpSession session, DavRoot files, TrashAddress address) {
        this.session = session;
        this.files = files;
        this.address = address;
        this.trash = new DavRoot(address.items());
        this.listings = new Listings(session, files, true);
    }

    @Override
    public List<TrashedItem> list() throws WorkspaceException {
        Request request = new Request("PROPFIND", trash.address(), Messages.TheTrash)
                .with("Depth", "1")
                .with(RequestBody.xml(PROPERTIES));
        List<TrashedItem> found = new ArrayList<>();
        try (Answer answer = session.send(request)) {
            Listings.parse(answer, request, response -> item(response).ifPresent(found::add));
        }
        return found;
    }

    /** Empty for the bin itself, for what lies deeper, and for what has a name that no path can have. */
    private Optional<TrashedItem> item(DavResponse response) {
        Optional<DavRoot.Place> place = trash.locate(response.href())
                .filter(found -> !found.isRefused() && found.path().names().size() == 1);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        try {
            String name = place.get().path().name();
            ItemPath path = ItemPath.of(response.property("trashbin-original-location")
                    .or(() -> response.property("trashbin-filename"))
                    .or(() -> response.property("trashbin-original-filename"))
                    .orElse(name));
            boolean folder = response.property(DavResponse.COLLECTION).isPresent();
            Optional<String> deleted = response.property("trashbin-deletion-time")
                    .or(() -> response.property("trashbin-delete-timestamp"));
            Optional<String> size = response.property("size").or(() -> response.property("getcontentlength"));
            return Optional.of(new TrashedItem(
                    name + '/' + response.property("fileid").orElse(""),
                    path,
                    folder ? ItemKind.FOLDER : ItemKind.FILE,
                    number(size, TrashedItem.UNKNOWN_SIZE),
                    moment(number(deleted, 0)),
                    false));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Instant moment(long seconds) {
        try {
            return Instant.ofEpochSecond(seconds);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    private static long number(Optional<String> text, long otherwise) {
        try {
            return text.map(Long::parseLong).orElse(otherwise);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    @Override
    public ItemPath restore(TrashedItem item) throws WorkspaceException {
        int slash = item.id().lastIndexOf('/');
        String name = item.id().substring(0, slash);
        ItemPath place = ItemPath.ROOT.child(name);
        URI at = trash.item(place, item.isFolder());
        if (address.restore().isEmpty()) {
            return new RestoreToPlace(session, files, at, item).restore();
        }
        Request request = new Request("MOVE", at, "/" + item.path())
                .with(
                        "Destination",
                        new DavRoot(address.restore().get()).file(place).toString())
                .with("Overwrite", "F")
                .laborious()
                .once();
        String told;
        try (Answer answer = session.sendSuccessfully(request)) {
            told = answer.header("Content-Location");
        }
        Optional<ItemPath> here = told.isEmpty()
                ? Optional.empty()
                : files.locate(told).filter(found -> !found.isRefused()).map(DavRoot.Place::path);
        return here.isPresent() ? here.get() : find(item, item.id().substring(slash + 1));
    }

    /** Where a restored item is, where the server does not tell: its id goes with it. Else its old place, as a guess. */
    private ItemPath find(TrashedItem item, String id) throws WorkspaceException {
        List<ItemPath> folders = item.path().parent().isRoot()
                ? List.of(ItemPath.ROOT)
                : List.of(item.path().parent(), ItemPath.ROOT);
        for (ItemPath folder : folders) {
            for (OnlineItem child : children(folder)) {
                if (!id.isEmpty() && isSameId(child.id(), id)) {
                    return child.path();
                }
            }
        }
        return item.path();
    }

    private List<OnlineItem> children(ItemPath folder) throws WorkspaceException {
        try {
            FolderListing listing = listings.list(folder);
            return List.copyOf(listing.children());
        } catch (NotFoundException e) {
            return List.of();
        }
    }

    /** The long form of an id is the short one, filled up with zeros, and the name of the server's instance. */
    private static boolean isSameId(String longForm, String shortForm) {
        int end = 0;
        while (end < longForm.length() && Character.isDigit(longForm.charAt(end))) {
            end++;
        }
        return longForm.equals(shortForm)
                || longForm.substring(0, end).replaceFirst("^0+", "").equals(shortForm);
    }
}
