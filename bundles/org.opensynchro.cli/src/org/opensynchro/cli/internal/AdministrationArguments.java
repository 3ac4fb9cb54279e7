// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.server.Administration;
import picocli.CommandLine.ParseResult;

/** Opens the workspace that an administrator named with {@code --data}. */
final class AdministrationArguments {
    private final ParseResult typed;
    private final Path workingFolder;

    AdministrationArguments(ParseResult typed, Path workingFolder) {
        this.typed = typed;
        this.workingFolder = workingFolder;
    }

    /**
     * Opens it.
     *
     * @param make whether a new one may be made; else a mistyped folder would become a workspace
     * @throws UsageException when there is none, or it cannot be used
     */
    Administration open(boolean make) throws UsageException {
        Path data = data();
        if (!make && !Administration.isWorkspace(data)) {
            throw new UsageException(NLS.bind(Messages.Usage_dataNoWorkspace, data));
        }
        if (Files.exists(data) && !Files.isDirectory(data)) {
            throw new UsageException(NLS.bind(Messages.Usage_dataNoFolder, data));
        }
        try {
            return Administration.open(data);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** What to tell when the folder turned out to be of no use. */
    UsageException unusable(IOException reason) throws UsageException {
        return new UsageException(NLS.bind(Messages.Serve_dataUnusable, data(), SystemWords.of(reason)), reason);
    }

    private Path data() throws UsageException {
        String value = typed.matchedOptionValue("--data", "");
        if (value.isEmpty()) {
            throw new UsageException(NLS.bind(Messages.Usage_empty, "--data"));
        }
        try {
            return workingFolder.resolve(value).normalize();
        } catch (InvalidPathException e) {
            throw new UsageException(NLS.bind(Messages.Usage_path, "--data", value), e);
        }
    }
}
