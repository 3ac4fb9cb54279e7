// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.sync.Exclusions;
import org.opensynchro.sync.InvalidExclusionException;
import org.opensynchro.sync.Scope;
import org.opensynchro.workspace.ItemPath;
import picocli.CommandLine.ParseResult;

/** Makes a {@link Scope} of what was typed. */
final class ScopeArguments {
    private static final String EXCLUDE = "--exclude";
    private static final String EXCLUDE_FROM = "--exclude-from";
    private static final String SKIP_FOLDER = "--skip-folder";

    private final ParseResult typed;
    private final Path workingFolder;

    ScopeArguments(ParseResult typed, Path workingFolder) {
        this.typed = typed;
        this.workingFolder = workingFolder;
    }

    /**
     * Checks what was typed; patterns of the command line come after those of the file, and so prevail.
     *
     * @throws UsageException naming the line of the file, or the value of the option, that is wrong
     */
    Scope read() throws UsageException {
        List<String> lines = new ArrayList<>(fileLines());
        for (String pattern : typed.matchedOptionValue(EXCLUDE, List.<String>of())) {
            if (pattern.isBlank() || pattern.indexOf('\n') >= 0) {
                throw new UsageException(NLS.bind(Messages.Usage_exclude, pattern));
            }
            parse(List.of(pattern), NLS.bind(Messages.Usage_exclude, pattern));
            lines.add(pattern);
        }
        return new Scope(parse(lines, Messages.Usage_exclude), folders());
    }

    private List<String> fileLines() throws UsageException {
        String name = typed.matchedOptionValue(EXCLUDE_FROM, "");
        if (!typed.hasMatchedOption(EXCLUDE_FROM)) {
            return List.of();
        }
        if (name.isEmpty()) {
            throw new UsageException(NLS.bind(Messages.Usage_empty, EXCLUDE_FROM));
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(workingFolder.resolve(name));
        } catch (IOException | IllegalArgumentException e) {
            throw new UsageException(NLS.bind(Messages.Usage_excludeFrom, name), e);
        }
        try {
            Exclusions.of(lines);
            return lines;
        } catch (InvalidExclusionException e) {
            throw new UsageException(NLS.bind(Messages.Usage_excludeFromLine, name, e.getMessage()), e);
        }
    }

    private static Exclusions parse(List<String> lines, String refusal) throws UsageException {
        try {
            return Exclusions.of(lines);
        } catch (InvalidExclusionException e) {
            throw new UsageException(refusal, e);
        }
    }

    private Set<ItemPath> folders() throws UsageException {
        Set<ItemPath> folders = new TreeSet<>();
        for (String folder : typed.matchedOptionValue(SKIP_FOLDER, List.<String>of())) {
            try {
                ItemPath path = ItemPath.of(folder);
                if (path.isRoot()) {
                    throw new IllegalArgumentException("The root");
                }
                folders.add(path);
            } catch (IllegalArgumentException e) {
                throw new UsageException(NLS.bind(Messages.Usage_skipFolder, folder), e);
            }
        }
        return folders;
    }
}
