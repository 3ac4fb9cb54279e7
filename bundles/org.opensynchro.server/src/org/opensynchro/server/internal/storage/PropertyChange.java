// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

/** One instruction of a property update. */
public sealed interface PropertyChange {
    /**
     * Attach a property, or replace its value.
     *
     * @param property the property
     */
    record Set(Property property) implements PropertyChange {}

    /**
     * Detach a property; no error if there is none.
     *
     * @param namespace of its name
     * @param name its local name
     */
    record Remove(String namespace, String name) implements PropertyChange {}

    /**
     * Change an entry's modification time.
     *
     * @param seconds since 1970
     */
    record Modified(long seconds) implements PropertyChange {}
}
