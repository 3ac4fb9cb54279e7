// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.internal.local.LocalReplica;

/**
 * A real disk as it is on memory sticks: exFAT takes two spellings for one name, has neither links nor an exchange, and refuses
 * names that Linux allows. Runs where the tests may mount one.
 */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class ExfatTest {
    private static final long SIZE = 16L << 20;

    @TempDir
    Path home;

    private final World world = new World();
    private Path disk;
    private Path folder;
    private String device = "";

    @BeforeEach
    void mount() throws Exception {
        Path image = home.resolve("image");
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(SIZE);
        }
        disk = Files.createDirectory(home.resolve("disk"));
        assumeTrue(command("mkfs.exfat", image.toString()).isPresent(), "no exFAT here");
        device = command("losetup", "--find", "--show", image.toString()).orElse("");
        assumeTrue(!device.isEmpty(), "no loop devices here");
        assumeTrue(command("mount.exfat-fuse", device, disk.toString()).isPresent(), "no FUSE here");
        folder = Files.createDirectory(disk.resolve("files"));
    }

    @AfterEach
    void unmount() throws Exception {
        command("umount", disk.toString());
        if (!device.isEmpty()) {
            command("losetup", "--detach", device);
        }
    }

    /** What a command prints, when there is one and it succeeds. */
    private static Optional<String> command(String... words) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0
                    ? Optional.of(text.strip())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Outcome run() throws Exception {
        LocalReplica local = new LocalReplica(folder, () -> Instant.now().plusSeconds(60 + world.pauses));
        return new Run(world.parts(local, new Cancellation()), new Report(world.events::add), DeletionPolicy.ASK).run();
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return new TreeSet<>(all.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .toList());
        }
    }

    @Test
    void aRenameThatChangesTheCaseOnlyIsFollowed() throws Exception {
        world.online.write("letter.txt", "first");
        assertEquals(Outcome.IN_SYNC, run());
        world.online.rename("letter.txt", "Letter.TXT");

        assertEquals(Outcome.IN_SYNC, run());

        assertEquals(Set.of("Letter.TXT"), names());
        assertEquals("first", Files.readString(folder.resolve("Letter.TXT")));
        assertEquals(Outcome.IN_SYNC, run());
        assertEquals(Set.of("Letter.TXT"), world.online.tree().keySet());
    }

    @Test
    void aNameThatTheDiskRefusesIsToldWithItsCharacter() throws Exception {
        world.online.write("at 10:30", "notes");
        world.online.write("what?/answer", "42");
        world.online.write("fine", "x");

        assertEquals(Outcome.ITEMS_FAILED, run());

        assertEquals(Set.of("fine"), names());
        List<String> told = new ArrayList<>();
        world.events(SyncEvent.ItemFailed.class).forEach(event -> told.add(event.message()));
        told.sort(null);
        assertEquals(
                List.of(
                        "\"at 10:30\" cannot be saved under this name on this computer: the character : is not possible in names here",
                        "\"what?\" cannot be saved under this name on this computer: the character ? is not possible in names here"),
                told);
    }

    @Test
    void anEditArrivesAndTheVersionBeforeIsKept() throws Exception {
        world.online.write("letter", "first");
        assertEquals(Outcome.IN_SYNC, run());
        world.online.write("letter", "second");

        assertEquals(Outcome.IN_SYNC, run());

        assertEquals("second", Files.readString(folder.resolve("letter")));
        try (Stream<Path> all = Files.walk(folder.resolve(".opensynchro/replaced"))) {
            assertEquals(
                    "first",
                    Files.readString(
                            all.filter(Files::isRegularFile).findFirst().orElseThrow()));
        }
    }
}
