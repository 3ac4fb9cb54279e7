// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

import java.util.List;

/**
 * The trash of a workspace as one account sees it: what was deleted online, by whom and from where ever. How long it is
 * kept is the server's affair. All methods block until the server has answered and may be called from many threads.
 */
public interface Trash {
    /**
     * Lists what is in the trash; of a deleted folder the folder alone.
     *
     * @return in no order
     * @throws WorkspaceException when the list is not complete
     */
    List<TrashedItem> list() throws WorkspaceException;

    /**
     * Puts an item back to where it was, or, where its folder is gone, to where the server puts such items. Nothing is
     * ever overwritten: where its place is taken it gets another name.
     *
     * @return where it is now
     * @throws NotFoundException when it is no longer in the trash
     * @throws WorkspaceException for every other cause
     */
    ItemPath restore(TrashedItem item) throws WorkspaceException;
}
