// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.deployment.DefaultSynchronization;
import org.opensynchro.deployment.DefaultSynchronizations;
import org.opensynchro.deployment.Deployment;
import org.opensynchro.deployment.Setting;
import org.opensynchro.workspace.ItemPath;

/** Tries the files that settings name as the window would use them, and changes nothing on the disk. */
final class NamedFiles {
    private NamedFiles() {}

    /** What of them could not be used, one message for the person each. */
    static List<String> problems(Deployment deployment) {
        DefaultSynchronizations defaults = deployment.defaultSynchronizations();
        List<String> problems = new ArrayList<>(defaults.problems());
        defaults.entries().stream()
                .filter(entry -> !isFolder(entry.online()))
                .map(DefaultSynchronization::origin)
                .forEach(origin -> problems.add(NLS.bind(Messages.Check_online, origin)));
        Optional<Path> log = deployment.settings().path(Setting.LOG);
        log.filter(file -> !canBeWritten(file)).ifPresent(file -> problems.add(NLS.bind(Messages.Check_log, file)));
        return problems;
    }

    private static boolean isFolder(String online) {
        try {
            ItemPath.of(online);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether a file could be appended to, or could be made together with those of its folders that are missing. */
    private static boolean canBeWritten(Path file) {
        Path existing = file;
        while (!Files.exists(existing, LinkOption.NOFOLLOW_LINKS) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return Files.isWritable(existing) && Files.isDirectory(existing) != existing.equals(file);
    }
}
