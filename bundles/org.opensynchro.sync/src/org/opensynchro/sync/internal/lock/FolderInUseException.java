// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.lock;

import java.nio.file.Path;

/** A folder cannot be locked because somebody has locked it, or one above or below it. */
final class FolderInUseException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Path folder;

    FolderInUseException(Path folder) {
        super(folder.toString());
        this.folder = folder;
    }

    /** The folder that is locked. */
    Path folder() {
        return folder;
    }
}
