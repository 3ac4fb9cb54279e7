// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opensynchro.sync.internal.locks.DurableLines;
import org.opensynchro.workspace.ItemPath;

/**
 * Which folders a synchronization keeps the same, written down in its state folder, so that who has a file in hand finds
 * out where it lies online.
 *
 * @param server the address of the workspace
 * @param user the account's name there
 * @param local the local folder, absolute
 * @param online the online folder
 * @param state the state folder
 */
public record SynchronizedPair(URI server, String user, Path local, ItemPath online, Path state) {
    private static final String FILE = "pair";

    /**
     * Writes it down, unless it is already.
     *
     * @throws IOException when the state folder cannot be written
     */
    public void remember() throws IOException {
        if (!read(state).equals(Optional.of(this))) {
            new DurableLines(state.resolve(FILE))
                    .write(List.of(List.of(server.toString(), user, local.toString(), online.toString())));
        }
    }

    /** What was written down in a state folder. */
    public static Optional<SynchronizedPair> read(Path state) {
        try {
            List<List<String>> lines = new DurableLines(state.resolve(FILE)).read();
            if (lines.isEmpty() || lines.getFirst().size() != 4) {
                return Optional.empty();
            }
            List<String> fields = lines.getFirst();
            return Optional.of(new SynchronizedPair(
                    URI.create(fields.get(0)),
                    fields.get(1),
                    Path.of(fields.get(2)),
                    ItemPath.of(fields.get(3)),
                    state));
        } catch (IOException | IllegalArgumentException e) {
            // What cannot be read was not written down; the person tells the pair.
            return Optional.empty();
        }
    }

    /**
     * The synchronization that an item on this computer belongs to; the innermost one, where there are several.
     *
     * @param item absolute
     */
    public static Optional<SynchronizedPair> holding(StateFolders folders, Path item) {
        Path all = folders.home().resolve(StateFolders.SYNCHRONIZATIONS);
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> states = Files.list(all)) {
            return states.flatMap(state -> read(state).stream())
                    .filter(pair -> pair.holds(item))
                    .max(Comparator.comparing(pair -> pair.local().getNameCount()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether an item lies in the local folder. */
    public boolean holds(Path item) {
        return item.toAbsolutePath().normalize().startsWith(local);
    }

    /** Where an item of the local folder lies online. */
    public ItemPath online(Path item) {
        ItemPath path = online;
        Path below = local.relativize(item.toAbsolutePath().normalize());
        for (Path name : below) {
            path = name.toString().isEmpty() ? path : path.child(name.toString());
        }
        return path;
    }
}
