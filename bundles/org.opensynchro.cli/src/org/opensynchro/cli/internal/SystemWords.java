// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why something on this computer did not work: many exceptions of the system tell nothing but a path. */
final class SystemWords {
    private SystemWords() {}

    static String of(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> Messages.System_denied;
            case NoSuchFileException missing -> Messages.System_missing;
            case NotDirectoryException file -> Messages.System_noFolder;
            case FileAlreadyExistsException file -> Messages.System_noFolder;
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }
}
