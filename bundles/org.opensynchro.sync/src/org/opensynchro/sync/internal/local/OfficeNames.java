// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.util.List;
import java.util.regex.Pattern;
import org.opensynchro.sync.Item;

/**
 * Names that office programs give for a moment and that could be a person's as well: Excel saves into a file whose name is
 * eight hexadecimal digits, with no extension, and then renames it. Such a name counts as Excel's only while a document in
 * the same folder is open, which its owner file ({@code ~$name}) tells.
 */
final class OfficeNames {
    private static final Pattern UNNAMED = Pattern.compile("[0-9A-F]{8}");

    private OfficeNames() {}

    /** Whether this name tells that a document in the folder is open. */
    static boolean isOwnerFile(String name) {
        return name.startsWith("~$");
    }

    /** Those of these files that are probably being saved while a document is open. */
    static List<Item> beingSaved(List<Item> items) {
        return items.stream()
                .filter(item -> item.isFile() && UNNAMED.matcher(item.name()).matches())
                .toList();
    }
}
