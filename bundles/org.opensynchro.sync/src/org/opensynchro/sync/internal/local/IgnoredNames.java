// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

/** Names that never travel, in either direction, whatever the person wishes. */
public final class IgnoredNames {
    /** The engine's own working folder in the root of the local replica. */
    public static final String WORKING_FOLDER = ".opensynchro";

    private IgnoredNames() {}

    /** Whether items of this name, and all below them, stay where they are. Some disks tell no upper from lower case. */
    public static boolean contains(String name) {
        return name.equalsIgnoreCase(WORKING_FOLDER);
    }
}
