// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

import org.opensynchro.workspace.ItemKind;

/**
 * What both replicas agreed on for one item, told as each replica showed it at that moment.
 *
 * <p>For a folder, {@code online.tag()} is set only when everything below was in agreement under that very tag; an empty
 * tag means that the folder has to be looked at.
 *
 * @param local the item as the local replica held it
 * @param online the same item as the online replica held it
 */
public record Ancestor(Item local, Item online) {
    public Ancestor {
        if (!local.name().equals(online.name()) || local.kind() != online.kind()) {
            throw new IllegalArgumentException("The two sides of an ancestor differ: " + local + ", " + online);
        }
    }

    /** The name that both sides share. */
    public String name() {
        return local.name();
    }

    /** File or folder. */
    public ItemKind kind() {
        return local.kind();
    }

    /** The item as this side held it. */
    public Item on(Side side) {
        return side == Side.LOCAL ? local : online;
    }

    /** The same agreement with one side told anew. */
    public Ancestor with(Side side, Item item) {
        return side == Side.LOCAL ? new Ancestor(item, online) : new Ancestor(local, item);
    }
}
