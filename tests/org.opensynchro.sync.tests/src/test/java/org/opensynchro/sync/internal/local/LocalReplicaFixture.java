// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.workspace.ItemPath;

/** A replica of a real folder. */
abstract class LocalReplicaFixture {
    @TempDir
    Path temporary;

    Path root;
    LocalReplica replica;

    @BeforeEach
    void makeReplica() throws IOException {
        root = Files.createDirectory(temporary.resolve("root"));
        replica = new LocalReplica(root, Clock.systemUTC());
    }

    Path at(String path) {
        return root.resolve(path);
    }

    void write(String path, String text) throws IOException {
        Files.createDirectories(at(path).getParent());
        Files.writeString(at(path), text);
    }

    String text(String path) throws IOException {
        return Files.readString(at(path));
    }

    /** The item as it is listed. */
    Item item(String path) throws ReplicaException {
        ItemPath itemPath = ItemPath.of(path);
        return replica.list(itemPath.parent()).items().stream()
                .filter(item -> item.name().equals(itemPath.name()))
                .findFirst()
                .orElseThrow();
    }

    List<String> names(String folder) throws ReplicaException {
        return replica.list(ItemPath.of(folder)).items().stream()
                .map(Item::name)
                .toList();
    }

    /** All files in the trash, relative to the folders of the days. */
    List<String> trash() throws IOException {
        Path trash = at(".opensynchro/trash");
        if (Files.notExists(trash)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(trash)) {
            return files.filter(Files::isRegularFile)
                    .map(trash::relativize)
                    .map(file -> file.subpath(1, file.getNameCount()).toString())
                    .sorted()
                    .toList();
        }
    }

    void assertNothingHalfDone() throws IOException {
        Path partials = at(".opensynchro/partial");
        if (Files.exists(partials)) {
            try (Stream<Path> files = Files.list(partials)) {
                assertEquals(List.of(), files.toList());
            }
        }
    }
}
