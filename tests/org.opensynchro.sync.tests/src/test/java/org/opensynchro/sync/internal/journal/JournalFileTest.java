// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.sync.DamagedJournalException;
import org.opensynchro.sync.JournalException;
import org.opensynchro.sync.NewerJournalException;
import org.opensynchro.sync.StateFolders;
import org.opensynchro.workspace.ItemPath;

class JournalFileTest {
    private static final int FILES = 2000;

    /** SQLite keeps 2 MB of a file in memory, and would not notice what happens to it on the disk. */
    private static final int MORE_THAN_FIT_IN_MEMORY = 25_000;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("journal.db");
        putFiles(FILES);
    }

    @Test
    void aJournalOfANewerVersionIsRefusedAndNotTouched() throws Exception {
        execute("PRAGMA user_version = " + (Schema.VERSION + 1));
        byte[] before = Files.readAllBytes(file);

        JournalException refused = assertThrows(NewerJournalException.class, () -> SqliteJournal.open(file));

        assertTrue(refused.getMessage().contains(file.toString()));
        assertArrayEquals(before, Files.readAllBytes(file));
        assertFalse(Files.exists(folder.resolve("journal.db.damaged-1")));
    }

    @Test
    void aFileThatIsNoJournalIsPutAsideAndAnEmptyOneBegun() throws Exception {
        byte[] garbage = "this is no database, but it is long enough to look like one "
                .repeat(200)
                .getBytes();
        Files.write(file, garbage);

        assertBegunAnew("journal.db.damaged-1");
        assertArrayEquals(garbage, Files.readAllBytes(folder.resolve("journal.db.damaged-1")));
    }

    @Test
    void aJournalDamagedInTheMiddleIsPutAside() throws Exception {
        damageTheMiddle();

        assertBegunAnew("journal.db.damaged-1");
    }

    /** Opening it would succeed, and so would reading most of it. */
    @Test
    void aJournalDamagedWhereNobodyLooksYetIsPutAside() throws Exception {
        putFiles(2_000);
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(access.length() / 4096 * 3 / 4 * 4096);
            access.write(new byte[4096]);
        }

        assertBegunAnew("journal.db.damaged-1");
    }

    @Test
    void aJournalCutShortIsPutAside() throws Exception {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.setLength(access.length() / 2);
        }

        assertBegunAnew("journal.db.damaged-1");
    }

    @Test
    void everyDamagedJournalIsKept() throws Exception {
        Files.writeString(folder.resolve("journal.db.damaged-1"), "an earlier one");
        damageTheMiddle();

        assertBegunAnew("journal.db.damaged-2");
        assertEquals("an earlier one", Files.readString(folder.resolve("journal.db.damaged-1")));
    }

    @Test
    void damageFoundInUseIsToldAndLeadsToAnEmptyJournalOnTheNextStart() throws Exception {
        putFiles(MORE_THAN_FIT_IN_MEMORY);
        SqliteJournal journal = SqliteJournal.open(file);
        damageTheMiddle();

        assertThrows(DamagedJournalException.class, () -> journal.children(ItemPath.ROOT));
        journal.close();

        assertBegunAnew("journal.db.damaged-1");
    }

    @Test
    void aJournalThatCannotBeOpenedSaysWhich() throws IOException {
        Path below = file.resolve("journal.db");

        JournalException failure = assertThrows(JournalException.class, () -> SqliteJournal.open(below));

        assertTrue(failure.getMessage().contains(below.toString()));
    }

    @Test
    void aChangeOutlivesAProcessThatIsKilledRightAfter() throws Exception {
        putAndBeKilled();

        try (SqliteJournal journal = SqliteJournal.open(file)) {
            assertEquals(Optional.empty(), journal.damaged());
            assertEquals(Optional.of(Agreed.file("last", 42)), journal.find(ItemPath.of("last")));
            assertEquals(FILES + 1, journal.fileCount());
        }
    }

    @Test
    void theNativeLibraryIsUnpackedOnceAndLeavesNothingAmongTheTemporaryFiles() throws Exception {
        putAndBeKilled();
        Path library;
        try (Stream<Path> files = Files.walk(folder.resolve("home/native"))) {
            library = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        FileTime unpacked = Files.getLastModifiedTime(library);
        putAndBeKilled();
        assertEquals(unpacked, Files.getLastModifiedTime(library));

        // What is not the library that belongs to the driver is never loaded.
        Files.write(library, new byte[1000]);
        putAndBeKilled();
        assertTrue(Files.size(library) > 1000);
        assertEquals(0, folder.resolve("tmp").toFile().list((all, name) -> name.contains("sqlite")).length);
    }

    private void putAndBeKilled() throws IOException, InterruptedException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        ProcessBuilder process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledAfterPut.class.getName(),
                        file.toString())
                .redirectErrorStream(true);
        process.environment()
                .put(StateFolders.HOME_VARIABLE, folder.resolve("home").toString());
        Process running = process.start();
        String output = new String(running.getInputStream().readAllBytes());
        assertTrue(running.waitFor(1, TimeUnit.MINUTES));
        assertEquals(KilledAfterPut.EXIT, running.exitValue(), output);
    }

    /** A process that ends without closing anything. */
    static final class KilledAfterPut {
        static final int EXIT = 77;

        private KilledAfterPut() {}

        public static void main(String[] arguments) {
            SqliteJournal.open(Path.of(arguments[0])).put(ItemPath.of("last"), Agreed.file("last", 42));
            Runtime.getRuntime().halt(EXIT);
        }
    }

    private void assertBegunAnew(String aside) {
        try (SqliteJournal journal = SqliteJournal.open(file)) {
            assertEquals(Optional.of(folder.resolve(aside)), journal.damaged());
            assertEquals(0, journal.fileCount());
            journal.put(ItemPath.of("new"), Agreed.file("new", 1));
        }
        try (SqliteJournal journal = SqliteJournal.open(file)) {
            assertEquals(Optional.empty(), journal.damaged());
            assertEquals(1, journal.fileCount());
        }
    }

    private void putFiles(int count) {
        try (SqliteJournal journal = SqliteJournal.open(file)) {
            for (int i = 0; i < count; i++) {
                journal.put(ItemPath.of("file" + i), Agreed.file("file" + i, i));
            }
        }
    }

    private void damageTheMiddle() throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] noise = new byte[64 * 1024];
            Arrays.fill(noise, (byte) 0xA5);
            access.seek(4096);
            access.write(noise);
        }
    }

    private void execute(String command) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
