// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.util.List;
import java.util.Optional;

/** What a change expects to find. It is checked in the same transaction as the change. */
@FunctionalInterface
public interface Expectation {
    /** Nothing in particular. */
    Expectation ANYTHING = entries -> {};

    /**
     * Checks.
     *
     * @param entries finds the account's entries as they are just before the change
     * @throws StorageException.PreconditionFailed if something else is there; the change does not take place
     * @throws StorageException.Locked if somebody else's lock forbids the change; it does not take place
     */
    void check(Lookup entries) throws StorageException.PreconditionFailed, StorageException.Locked;

    /** Finds entries and locks of one account. */
    interface Lookup {
        /**
         * Finds an entry.
         *
         * @param path where
         * @return the entry, or empty if there is none
         */
        Optional<Entry> find(EntryPath path);

        /**
         * Finds what protects an entry, or would protect one that is made there.
         *
         * @param path where
         * @return its own locks and the deep ones on folders above it
         */
        List<EntryLock> protecting(EntryPath path);

        /**
         * Finds locks on what a folder holds, at any depth.
         *
         * @param path where
         * @return the locks; none if there is no folder
         */
        List<EntryLock> below(EntryPath path);
    }
}
