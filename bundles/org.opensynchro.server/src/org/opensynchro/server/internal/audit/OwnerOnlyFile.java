// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Logs that tell who people are and what they do are readable by the server's user only. */
public final class OwnerOnlyFile {
    private static final Set<OpenOption> APPEND = Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);

    private OwnerOnlyFile() {}

    /**
     * Opens a file to append to it. One that is there keeps its permissions, which may be an administrator's choice.
     *
     * @param path the file, made if there is none
     * @return the open file
     * @throws IOException if it cannot be written
     */
    public static FileChannel append(Path path) throws IOException {
        FileStore store = Files.getFileStore(path.toAbsolutePath().getParent());
        FileAttribute<?>[] ownerOnly = store.supportsFileAttributeView(PosixFileAttributeView.class)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        return FileChannel.open(path, APPEND, ownerOnly);
    }
}
