// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PasswordSourceTest {
    @TempDir
    Path folder;

    private final TestProcess process = new TestProcess();
    private Path file;

    @BeforeEach
    void aFileForThePassword() {
        file = folder.resolve("password");
    }

    private String fromFile() throws UsageException {
        return PasswordSource.file(file, process.err).read();
    }

    private String fromSurroundings() throws UsageException {
        return PasswordSource.surroundings(process.surroundings(), "ada", "cloud.example.org")
                .read();
    }

    @Test
    void theFirstLineOfTheFileIsThePasswordToTheLetter() throws Exception {
        Files.writeString(file, "  pässword with spaces \r\nsecond line\n");
        assertEquals("  pässword with spaces ", fromFile());
    }

    @Test
    void aByteOrderMarkIsNoPartOfThePassword() throws Exception {
        Files.writeString(file, "\uFEFFsecret\n");
        assertEquals("secret", fromFile());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFileThatOthersCanReadGivesAWarning() throws Exception {
        Files.writeString(file, "secret\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertEquals("secret", fromFile());
        assertTrue(process.err().contains("chmod 600"), process.err());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFileOfOnesOwnGivesNoWarning() throws Exception {
        Files.writeString(file, "secret\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertEquals("secret", fromFile());
        assertEquals("", process.err());
    }

    @Test
    void anEmptyMissingOrBinaryFileIsRefusedByName() throws IOException {
        assertTrue(
                assertThrows(UsageException.class, this::fromFile).getMessage().contains(file.toString()));
        Files.writeString(file, "\nsecond");
        assertTrue(
                assertThrows(UsageException.class, this::fromFile).getMessage().contains("empty"));
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertTrue(
                assertThrows(UsageException.class, this::fromFile).getMessage().contains("UTF-8"));
    }

    @Test
    void theEnvironmentComesBeforeTheTerminal() throws UsageException {
        process.environment.put("OPENSYNCHRO_PASSWORD", "secret");
        process.prompt = promptAnswering("typed");
        assertEquals("secret", fromSurroundings());
    }

    @Test
    void thePersonIsAskedWhereThereIsATerminal() throws UsageException {
        process.prompt = promptAnswering("typed");
        assertEquals("typed", fromSurroundings());
    }

    @Test
    void withoutAnyPasswordTheMessageTellsHowToGiveOne() {
        String message =
                assertThrows(UsageException.class, this::fromSurroundings).getMessage();
        assertTrue(message.contains("--password-file") && message.contains("OPENSYNCHRO_PASSWORD"), message);
    }

    @Test
    void anEmptyAnswerIsNoPassword() {
        process.prompt = promptAnswering("");
        assertThrows(UsageException.class, this::fromSurroundings);
    }

    private static PasswordPrompt promptAnswering(String answer) {
        return new PasswordPrompt() {
            @Override
            public boolean available() {
                return true;
            }

            @Override
            public String ask(String question) {
                assertEquals("Password of ada at cloud.example.org:", question);
                return answer;
            }
        };
    }
}
