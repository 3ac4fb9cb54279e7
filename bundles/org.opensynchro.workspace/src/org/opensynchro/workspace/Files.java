// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * The files and folders of a workspace as one account sees them.
 *
 * <p>All methods block until the server has answered and may be called from many threads at once; interrupting the
 * thread abandons the call. Each change carries what it expects to find and is refused with
 * {@link ChangedMeanwhileException} when it finds something else. A call whose answer was lost ends with
 * {@link UnreachableException}: the change may have happened, and only looking tells.
 */
public interface Files {
    /** What can be relied on here; found out once, on connecting. */
    FileTraits traits();

    /**
     * From how many threads at a time it pays to transfer small files. How much of that is under way at the server at a time
     * is decided here; the other threads wait.
     */
    default int usefulThreads() {
        return 6;
    }

    /**
     * Describes one item.
     *
     * @throws NotFoundException when nothing is at the path
     * @throws WorkspaceException for every other cause
     */
    OnlineItem stat(ItemPath path) throws WorkspaceException;

    /**
     * Lists one folder completely, or fails.
     *
     * @throws NotFoundException when there is no such folder
     * @throws WorkspaceException for every other cause; nothing may then be concluded about the folder
     */
    FolderListing list(ItemPath folder) throws WorkspaceException;

    /**
     * Lists a folder and all folders below it in one request. A folder that the answer shows as empty is to be listed by
     * itself before anything is concluded from that.
     *
     * @return one listing for each folder, the given one included; empty when the server turns out not to do this
     * @throws WorkspaceException when the answer is not complete
     */
    Map<ItemPath, FolderListing> listTree(ItemPath folder) throws WorkspaceException;

    /**
     * Opens the content of a file for reading, from its first byte. The caller closes the stream; closing before the end
     * abandons the transfer. A connection lost or an answer cut short surfaces as an {@link IOException} from the stream,
     * never as an early end.
     *
     * @throws ChangedMeanwhileException when the file is no longer the version described by {@code item}
     * @throws WorkspaceException for every other cause
     */
    InputStream open(OnlineItem item) throws WorkspaceException;

    /**
     * As {@link #open(OnlineItem)}, from a byte counted from 0 on: what comes before it does not travel again where the
     * server can begin in the middle (RFC 9110, section 14).
     *
     * @throws WorkspaceException as {@link #open(OnlineItem)}
     * @throws IOException when what comes before {@code offset} had to be read and could not be
     */
    default InputStream open(OnlineItem item, long offset) throws WorkspaceException, IOException {
        InputStream in = open(item);
        try {
            in.skipNBytes(offset);
            return in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /**
     * Creates or replaces a file. Above a size that the connector knows, the content goes in parts and an interrupted
     * upload goes on where it stopped. {@link Content#confirmUnchanged} is called before the file becomes visible.
     *
     * @return the new file as the server has it, with the checksum of the bytes that were sent
     * @throws ChangedMeanwhileException when the target is not as expected
     * @throws WorkspaceException for every other cause
     * @throws IOException when the content cannot be read or changed while it was
     */
    OnlineItem upload(ItemPath path, Expected expected, Content content, ResumeState resume)
            throws WorkspaceException, IOException;

    /**
     * Creates a folder in an existing one.
     *
     * @throws ChangedMeanwhileException when something is there already
     * @throws WorkspaceException for every other cause
     */
    OnlineItem createFolder(ItemPath path) throws WorkspaceException;

    /**
     * Moves or renames an item with all it holds. Nothing may exist at the new place.
     *
     * @param item the item in the version that was seen; for folders the version is compared only where
     *     {@link FileTraits#folderEtagsCoverSubtree} holds
     * @throws ChangedMeanwhileException when the item is no longer that version or the new place is taken
     * @throws WorkspaceException for every other cause
     */
    OnlineItem move(OnlineItem item, ItemPath to) throws WorkspaceException;

    /**
     * Deletes a file, or a folder with all it holds. Goes to the server's trash where it has one. A folder is deleted
     * only when its ETag covers its subtree and is unchanged, or when a fresh listing shows it empty.
     *
     * @throws ChangedMeanwhileException when the item is no longer that version, or a folder is not proven unchanged
     * @throws WorkspaceException for every other cause
     */
    void delete(OnlineItem item) throws WorkspaceException;
}
