// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

import java.util.List;

/**
 * All that one folder of a replica holds. A listing is complete by contract; what could not be read throws instead.
 *
 * @param folder the folder itself; its tag is not newer than {@code items}
 * @param items what can be synchronized, sorted by name in code unit order
 * @param blocked what exists but cannot be synchronized
 */
public record ReplicaListing(Item folder, List<Item> items, List<Blocked> blocked) {
    public ReplicaListing {
        items = List.copyOf(items);
        blocked = List.copyOf(blocked);
    }
}
