// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ServerKeyTest {
    /** What Linux answers on FAT and exFAT. */
    private static final ServerKey.Linking NO_LINKS = (file, existing) -> {
        throw new FileSystemException(file.toString(), existing.toString(), "Operation not permitted");
    };

    /** What Java answers where it knows that there are no links. */
    private static final ServerKey.Linking UNKNOWN = (file, existing) -> {
        throw new UnsupportedOperationException();
    };

    @TempDir
    private Path directory;

    private static String fingerprint(ServerKey key) {
        return HexFormat.of().formatHex(key.hash("test"));
    }

    private Set<String> keys() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return new HashSet<>(files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".lock"))
                    .toList());
        }
    }

    @Test
    void aKeyIsMadeOnce() throws Exception {
        String made = fingerprint(ServerKey.of(directory));

        assertEquals(made, fingerprint(ServerKey.of(directory)));
        assertEquals(Set.of("secret.key"), keys());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheServersUserCanReadIt() throws Exception {
        ServerKey.of(directory, NO_LINKS);

        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("secret.key"))));
    }

    @Test
    void whereThereAreNoLinksAKeyIsMadeOnceToo() throws Exception {
        for (ServerKey.Linking links : List.of(NO_LINKS, UNKNOWN)) {
            String made = fingerprint(ServerKey.of(directory, links));

            assertEquals(made, fingerprint(ServerKey.of(directory, links)));
            assertEquals(Set.of("secret.key"), keys());
            Files.delete(directory.resolve("secret.key"));
        }
    }

    @Test
    void whereThereAreNoLinksAKeyThatAnotherProcessMadeMeanwhileStays() throws Exception {
        byte[] other = "made by another process, 32 byte".getBytes(StandardCharsets.UTF_8);

        ServerKey.of(directory, (file, existing) -> {
            Files.write(file, other);
            NO_LINKS.link(file, existing);
        });

        assertArrayEquals(other, Files.readAllBytes(directory.resolve("secret.key")));
        assertEquals(Set.of("secret.key"), keys());
    }

    @Test
    void whereThereAreNoLinksManyAtOnceHaveTheSameKey() throws Exception {
        Set<String> made = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ServerKey>> keys = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                keys.add(threads.submit(() -> ServerKey.of(directory, NO_LINKS)));
            }
            for (Future<ServerKey> key : keys) {
                made.add(fingerprint(key.get()));
            }
        }
        assertEquals(1, made.size());
    }

    @Test
    void aFileThatIsNoKeyIsRefused() throws Exception {
        Files.writeString(directory.resolve("secret.key"), "short");

        assertThrows(IOException.class, () -> ServerKey.of(directory));
    }

    /** Runs where the tests may mount a disk. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aKeyCanBeKeptOnExfat() throws Exception {
        Path image = directory.resolve("image");
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(16L << 20);
        }
        Path disk = Files.createDirectory(directory.resolve("disk"));
        assumeTrue(command("mkfs.exfat", image.toString()).isPresent(), "no exFAT here");
        String device = command("losetup", "--find", "--show", image.toString()).orElse("");
        assumeTrue(!device.isEmpty(), "no loop devices here");
        try {
            assumeTrue(command("mount.exfat-fuse", device, disk.toString()).isPresent(), "no FUSE here");
            assertEquals(fingerprint(ServerKey.of(disk)), fingerprint(ServerKey.of(disk)));
        } finally {
            command("umount", disk.toString());
            command("losetup", "--detach", device);
        }
    }

    /** What a command prints, when there is one and it succeeds. */
    private static Optional<String> command(String... words) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0
                    ? Optional.of(text.strip())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
