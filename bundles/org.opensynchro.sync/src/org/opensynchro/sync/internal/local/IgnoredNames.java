// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.util.Locale;
import java.util.Set;

/**
 * Names that never travel, in either direction. Few on purpose: only what programs make for themselves on one computer and
 * make again when it is missing. Whatever a person could have written themselves is not ignored.
 */
public final class IgnoredNames {
    /** The engine's own working folder in the root of the local replica. */
    public static final String WORKING_FOLDER = ".opensynchro";

    /** View settings and previews of file managers, in lower case. */
    private static final Set<String> FILE_MANAGER_FILES = Set.of(".ds_store", "thumbs.db", "desktop.ini");

    private IgnoredNames() {}

    /** Whether items of this name, and all below them, stay where they are. */
    public static boolean contains(String name) {
        return name.equals(WORKING_FOLDER) || isRegenerated(name) || isDocumentLock(name);
    }

    /** Whether a file of this name holds nothing of the person's, so that it does not keep its folder alive. */
    static boolean isRegenerated(String name) {
        return FILE_MANAGER_FILES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Lock files of Microsoft Office ({@code ~$name}) and LibreOffice ({@code .~lock.name#}). */
    static boolean isDocumentLock(String name) {
        return name.startsWith("~$") || name.startsWith(".~lock.") && name.endsWith("#");
    }
}
