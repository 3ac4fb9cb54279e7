// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

import java.util.List;

/**
 * All that one online folder holds, read in one answer.
 *
 * @param folder the folder itself; its ETag is not newer than {@code children}
 * @param children every item directly in it, sorted by name (code unit order); complete by contract
 */
public record FolderListing(OnlineItem folder, List<OnlineItem> children) {
    public FolderListing {
        children = List.copyOf(children);
    }
}
