// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.locks;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A small file of lines, UTF-8, each of fields in the form of {@code application/x-www-form-urlencoded} with tabs between
 * them. It is replaced as a whole: whoever reads it sees what was there before or after. Thread-safe for readers.
 */
public final class DurableLines {
    private final Path file;

    /** @param file may not exist */
    public DurableLines(Path file) {
        this.file = file;
    }

    /** All lines; none where there is no file. */
    public List<List<String>> read() throws IOException {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(line -> Arrays.stream(line.split("\t", -1))
                            .map(field -> URLDecoder.decode(field, StandardCharsets.UTF_8))
                            .toList())
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IllegalArgumentException e) {
            throw new IOException("Not a file of encoded fields: " + file, e);
        }
    }

    /** Replaces everything; what is written is on the disk when this returns. */
    public void write(List<List<String>> lines) throws IOException {
        String text = lines.stream()
                .map(fields -> fields.stream()
                                .map(field -> URLEncoder.encode(field, StandardCharsets.UTF_8))
                                .collect(Collectors.joining("\t"))
                        + "\n")
                .collect(Collectors.joining());
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text);
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
