// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/** What an item is; links and special files are no items. */
public enum ItemKind {
    /** A regular file. */
    FILE,
    /** A folder (WebDAV: collection). */
    FOLDER
}
