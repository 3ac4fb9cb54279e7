// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

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
     */
    void check(Lookup entries) throws StorageException.PreconditionFailed;

    /** Finds entries of one account. */
    @FunctionalInterface
    interface Lookup {
        /**
         * Finds an entry.
         *
         * @param path where
         * @return the entry, or empty if there is none
         */
        Optional<Entry> find(EntryPath path);
    }
}
