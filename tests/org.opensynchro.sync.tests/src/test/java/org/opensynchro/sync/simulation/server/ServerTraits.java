// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation.server;

/**
 * What a server is like.
 *
 * @param etags whether it tells ETags
 * @param coveringEtags whether a folder's ETag changes with anything below it; needs {@code etags}
 * @param keepsTagsOnMove whether an item has the same ETag after a move
 * @param ids whether items have identities that survive moves
 * @param checksums of which files it knows checksums
 * @param wholeTree whether it lists a whole tree in one answer
 * @param shallowTree whether that answer shows deep folders as empty
 * @param keepsTimes whether it keeps the time of an upload
 * @param trash whether deleted files go to a trash
 */
public record ServerTraits(
        boolean etags,
        boolean coveringEtags,
        boolean keepsTagsOnMove,
        boolean ids,
        Checksums checksums,
        boolean wholeTree,
        boolean shallowTree,
        boolean keepsTimes,
        boolean trash) {
    /** As Nextcloud is. */
    public static final ServerTraits PLAIN =
            new ServerTraits(true, true, true, true, Checksums.UPLOADED, false, false, true, true);

    /** Of which files a server knows checksums. */
    public enum Checksums {
        NONE,
        /** Of those that a client has sent one along with. */
        UPLOADED,
        ALL
    }
}
