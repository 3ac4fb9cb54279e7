// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.dav;

import java.net.URI;
import org.opensynchro.network.Answer;
import org.opensynchro.network.Failures;
import org.opensynchro.network.HttpSession;
import org.opensynchro.network.Request;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.TrashedItem;
import org.opensynchro.workspace.WorkspaceException;

/**
 * Restores by moving an item from the trash to a place among the files, as ownCloud wants it (developer manual, "Trashbin
 * WebDAV API"): missing folders are made again, and nothing is overwritten. Not shared between threads.
 */
final class RestoreToPlace {
    private static final int MOST_NAMES = 100;

    private final HttpSession session;
    private final DavRoot files;
    private final URI address;
    private final TrashedItem item;

    /**
     * @param address where the item is in the trash
     * @param item the item
     */
    RestoreToPlace(HttpSession session, DavRoot files, URI address, TrashedItem item) {
        this.session = session;
        this.files = files;
        this.address = address;
        this.item = item;
    }

    /** Restores; returns where the item is now. */
    ItemPath restore() throws WorkspaceException {
        ItemPath folder = item.path().parent();
        boolean made = false;
        for (int number = 0; ; ) {
            ItemPath place = folder.child(name(number));
            Request request = new Request("MOVE", address, "/" + item.path())
                    .with("Destination", files.item(place, item.isFolder()).toString())
                    .with("Overwrite", "F")
                    .laborious()
                    .once();
            try (Answer answer = session.send(request)) {
                if (answer.isSuccess()) {
                    return place;
                }
                boolean taken = answer.status() == 412 && number < MOST_NAMES;
                boolean noFolder = answer.status() == 409 && !folder.isRoot();
                if (!taken && !noFolder) {
                    throw Failures.of(answer, request);
                }
                if (taken) {
                    number++;
                    continue;
                }
            }
            if (made) {
                folder = ItemPath.ROOT;
            } else {
                makeFolders(folder);
                made = true;
            }
        }
    }

    private void makeFolders(ItemPath wanted) throws WorkspaceException {
        ItemPath folder = ItemPath.ROOT;
        for (String name : wanted.names()) {
            folder = folder.child(name);
            Request request = new Request("MKCOL", files.folder(folder), "/" + folder);
            try (Answer answer = session.send(request)) {
                // 405: something is there; 409: a file is where a folder above is needed. Moving there will tell.
                if (!answer.isSuccess() && answer.status() != 405 && answer.status() != 409) {
                    throw Failures.of(answer, request);
                }
            }
        }
    }

    /** The name to try after some others. */
    private String name(int number) {
        String own = item.path().name();
        if (number == 0) {
            return own;
        }
        int dot = own.lastIndexOf('.');
        String extension = dot <= 0 ? "" : own.substring(dot);
        String mark = number == 1 ? " (restored)" : " (restored " + number + ')';
        return own.substring(0, own.length() - extension.length()) + mark + extension;
    }
}
