// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a folder holds, read to its end. A disk that fails in the middle fails as everywhere else: with an {@link IOException}. */
final class FolderEntries {
    private FolderEntries() {}

    /** All entries of a folder, in no order. */
    static List<Path> of(Path folder) throws IOException {
        return of(folder, "*");
    }

    /**
     * Those entries of a folder that match, in no order.
     *
     * @param glob see {@link java.nio.file.FileSystem#getPathMatcher}
     */
    static List<Path> of(Path folder, String glob) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, glob)) {
            entries.forEach(found::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return found;
    }
}
