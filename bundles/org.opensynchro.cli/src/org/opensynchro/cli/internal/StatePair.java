// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.sync.StateFolders;

/**
 * Notes in a state folder that the person chose which two folders it is about: taken for what two others agreed on, it
 * would make the one look as if everything had been deleted from the other.
 */
final class StatePair {
    /** Four lines in UTF-8: server, account, local and online folder. */
    private static final String FILE = "pair.txt";

    private StatePair() {}

    /**
     * Confirms that the state folder is about this pair, or about none yet.
     *
     * @throws UsageException when it is about another pair, or cannot be used
     */
    static void confirm(SyncOptions options) throws UsageException {
        Path usual = StateFolders.ofUser().of(options.server(), options.user(), options.local(), options.remote());
        if (options.state().equals(usual)) {
            // Its very name tells the pair.
            return;
        }
        List<String> pair = List.of(
                options.server().toString(), options.user(), options.local().toString(), "/" + options.remote());
        Path file = options.state().resolve(FILE);
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(options.state());
                Files.write(file, pair);
                return;
            }
            List<String> known = Files.readAllLines(file);
            if (!known.equals(pair)) {
                throw new UsageException(
                        NLS.bind(Messages.Usage_stateOfOthers, options.state(), String.join(", ", known)));
            }
        } catch (IOException e) {
            throw new UsageException(NLS.bind(Messages.Usage_stateUnusable, options.state(), SystemWords.of(e)), e);
        }
    }
}
