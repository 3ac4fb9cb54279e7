// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/**
 * What can be relied on when working with the files of one workspace. Found out from the server's own capabilities and,
 * where these are silent or doubtful, by looking at what the server does.
 *
 * @param folderEtagsCoverSubtree a folder's ETag changes whenever anything below it changes
 * @param stableIds items have identities that survive a move
 * @param wholeTreeListing one request can list a whole tree ({@link Files#listTree})
 * @param keepsModificationTime an upload's modification time is kept by the server
 * @param checksumAlgorithm the checksum sent along with uploads, in {@link Checksum} notation; never empty
 */
public record FileTraits(
        boolean folderEtagsCoverSubtree,
        boolean stableIds,
        boolean wholeTreeListing,
        boolean keepsModificationTime,
        String checksumAlgorithm) {}
