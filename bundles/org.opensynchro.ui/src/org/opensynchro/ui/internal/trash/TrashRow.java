// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.trash;

import java.util.Locale;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.ui.internal.Texts;
import org.opensynchro.workspace.TrashedItem;

/**
 * A row of the Trash view.
 *
 * @param source where the item is
 * @param item the item
 */
record TrashRow(TrashSource source, TrashedItem item) {
    String name() {
        String name = item.path().name();
        return item.olderVersion() ? NLS.bind(Messages.TrashRow_olderVersion, name) : name;
    }

    String folder() {
        return source.folder(item);
    }

    String deleted() {
        return Texts.moment(item.deleted());
    }

    String where() {
        return source.where();
    }

    String size() {
        return item.size() == TrashedItem.UNKNOWN_SIZE ? "" : Texts.bytes(item.size());
    }

    boolean matches(String text) {
        String all = String.join("\n", name(), folder(), where()).toLowerCase(Locale.getDefault());
        return all.contains(text.toLowerCase(Locale.getDefault()));
    }
}
