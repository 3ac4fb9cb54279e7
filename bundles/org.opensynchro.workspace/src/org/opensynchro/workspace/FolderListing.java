// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

import java.util.List;

/**
 * All that one online folder holds, read in one answer.
 *
 * @param folder the folder itself; its ETag is not newer than {@code children}
 * @param children every usable item directly in it, sorted by name (code unit order); together with {@code unusable}
 *     complete by contract
 * @param unusable what else is in it: unknown, not absent; a folder with such items is not empty
 */
public record FolderListing(OnlineItem folder, List<OnlineItem> children, List<UnusableItem> unusable) {
    public FolderListing {
        children = List.copyOf(children);
        unusable = List.copyOf(unusable);
    }

    /** A folder all of whose items can be used. */
    public FolderListing(OnlineItem folder, List<OnlineItem> children) {
        this(folder, children, List.of());
    }
}
