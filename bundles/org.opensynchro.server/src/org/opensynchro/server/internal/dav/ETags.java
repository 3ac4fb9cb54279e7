// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import org.opensynchro.server.internal.storage.Entry;

/**
 * Entity tags: made of the name of the data directory and the entry's revision, so that none ever comes again for
 * another state of the entry. All are strong.
 *
 * @param instance the name of the data directory
 */
record ETags(String instance) {
    /** {@return the tag of an entry, in its quotes} */
    String of(Entry entry) {
        return "\"" + instance + Long.toHexString(entry.revision()) + "\"";
    }

    /** {@return the id of an entry as this dialect shows it: unique in the world} */
    String globalId(Entry entry) {
        return "%08d%s".formatted(entry.id(), "oc" + instance);
    }
}
