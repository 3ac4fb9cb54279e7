// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.product;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Works in a synchronized folder as a careful program does: a file is taken out of the folder before it is looked at and
 * changed or thrown away, and put in where nothing is, so that no version is ever destroyed unseen. Times lie in the past,
 * so that nobody waits for the files to rest.
 */
final class PersonHere {
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private final Path folder;
    private final Path desk;
    private final Versions versions;
    private final Random random;
    private int done;

    /** @param desk a folder of the same disk that is not synchronized */
    PersonHere(Path folder, Path desk, Versions versions, Random random) {
        this.folder = folder;
        this.desk = desk;
        this.versions = versions;
        this.random = random;
    }

    void work() throws IOException {
        done++;
        int choice = random.nextInt(10);
        List<Path> files = files();
        if (choice < 4 || files.isEmpty()) {
            put(prepare(), "file" + random.nextInt(12));
            return;
        }
        Path file = files.get(random.nextInt(files.size()));
        if (choice == 9) {
            renameFolderOf(file);
            return;
        }
        try {
            Path taken = Files.move(file, desk.resolve("taken" + done));
            if (choice < 7) {
                versions.takenAway(Files.readAllBytes(taken));
                put(prepare(), folder.relativize(file).toString());
            } else if (choice == 7) {
                put(taken, "moved" + done);
            } else {
                versions.takenAway(Files.readAllBytes(taken));
            }
        } catch (NoSuchFileException e) {
            // It went online in this moment, and now here.
        }
    }

    private void renameFolderOf(Path file) throws IOException {
        if (!file.getParent().equals(folder)) {
            try {
                Files.move(file.getParent(), folder.resolve("folder" + done));
            } catch (NoSuchFileException e) {
                // As above.
            }
        }
    }

    private Path prepare() throws IOException {
        byte[] content = versions.next();
        Path prepared = Files.write(desk.resolve("prepared" + done), content);
        versions.saved(content);
        return Files.setLastModifiedTime(prepared, FileTime.from(LONG_AGO.plusSeconds(done)));
    }

    /** A link never replaces anything; whose name was taken meanwhile gets another one. */
    private void put(Path prepared, String name) throws IOException {
        for (String wanted : List.of(name, "other name" + done)) {
            try {
                Files.createLink(folder.resolve(wanted), prepared);
                Files.delete(prepared);
                return;
            } catch (FileAlreadyExistsException | NoSuchFileException e) {
                // Somebody was faster, or the folder has another name by now.
            }
        }
        throw new IOException("No place for " + name);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> !path.getFileName().toString().startsWith("."))
                    .flatMap(PersonHere::filesIn)
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> filesIn(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.toList().stream();
        } catch (IOException e) {
            return Stream.of();
        }
    }
}
