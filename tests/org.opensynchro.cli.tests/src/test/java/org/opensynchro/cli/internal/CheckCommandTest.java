// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensynchro.deployment.ConfigurationCode;
import org.opensynchro.deployment.Policy;

class CheckCommandTest {
    private static final ConfigurationCode CODE =
            new ConfigurationCode(URI.create("https://code.example.org"), "By code", Set.of(Policy.NEVER_UPDATE));

    @TempDir
    Path folder;

    private final TestProcess process = new TestProcess();

    @Test
    void everyPartIsNamedAndTheExitCodeTellsWhetherOneIsMissing() {
        int code = process.run("--check");
        for (String part : new String[] {Messages.Check_java, Messages.Check_browser, Messages.Check_tray}) {
            assertTrue(process.out().contains(part + ": "), process.out());
        }
        boolean isMissing = process.out().contains(": missing.");
        assertEquals(isMissing ? ExitCode.ITEMS_FAILED : ExitCode.OK, code, process.out() + process.err());
    }

    @Test
    void whatTheOptionsBehindDecideIsShown() {
        process.run("--check", "--ServerHostName=cloud.example.org", "/NeverUpdate");
        assertTrue(process.out().contains("ServerHostName = https://cloud.example.org\n"), process.out());
        assertTrue(process.out().contains("NeverUpdate = true\n"), process.out());
    }

    @Test
    void aSettingThatCannotBeUsedIsToldAndFails() {
        assertEquals(ExitCode.USAGE, process.run("--check", "--LogLevel=loud"));
        assertTrue(process.err().contains("--LogLevel"), process.err());
    }

    @Test
    void anUnknownOptionIsToldAndFails() {
        assertEquals(ExitCode.USAGE, process.run("--check", "--NeverUpdates"));
        assertTrue(process.err().contains("--NeverUpdates"), process.err());
    }

    @Test
    void whatACodeWouldSetIsShownAsWaitingForConsent() {
        process.run("--check", "--config-code", CODE.print(), "--Workspace=By hand");
        assertEquals("", process.err());
        assertTrue(process.out().contains(CODE.print() + " (after confirmation)\n"), process.out());
        assertTrue(
                process.out().contains("ServerHostName = https://code.example.org (after confirmation)\n"),
                process.out());
        assertTrue(process.out().contains("NeverUpdate = true (after confirmation)\n"), process.out());
        assertTrue(process.out().contains("Workspace = By hand\n"), process.out());
        assertFalse(process.out().contains("By code"), process.out());
    }

    @Test
    void aCodeThatCountsAtOnceWaitsForNobody() {
        process.run("--check", "--config-code", CODE.print(), "--Silent");
        assertTrue(process.out().contains("ServerHostName = https://code.example.org\n"), process.out());
        assertFalse(process.out().contains("after confirmation"), process.out());
    }

    @Test
    void aCodeThatIsNoneIsToldOnceAndFails() {
        assertEquals(ExitCode.USAGE, process.run("--check", "--config-code", "12345-6789"));
        assertEquals(1, process.err().lines().count(), process.err());
        assertTrue(process.err().contains("--config-code"), process.err());
        assertFalse(process.out().contains("after confirmation"), process.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"local\": 5}]|line 1, local",
                "[\\n{\"local\": \"/x\", \"online\": \"/../y\"}]|:2, online",
                "[{\"local\": \"/x\", \"online\": \"/x\", \"enable\": true}]|line 1, enable",
                "{}|[ ]"
            })
    void aMistakeInTheDefaultSynchronizationsIsToldWithItsPlaceAndFails(String text, String place) throws IOException {
        Path file = Files.writeString(folder.resolve("defaults.json"), text.replace("\\n", "\n"));
        assertEquals(ExitCode.USAGE, process.run("--check", "--Silent", "--DefaultSynchronizations=" + file));
        assertEquals(1, process.err().lines().count(), process.err());
        assertTrue(process.err().contains(file.toString()) && process.err().contains(place), process.err());
    }

    @Test
    void defaultSynchronizationsThatAreNotThereAreToldAndFail() {
        Path file = folder.resolve("no.json");
        assertEquals(ExitCode.USAGE, process.run("--check", "--Silent", "--DefaultSynchronizations=" + file));
        assertTrue(process.err().contains(file.toString()), process.err());
    }

    @Test
    void defaultSynchronizationsThatCanBeUsedAreNoProblem() throws IOException {
        Path file = Files.writeString(folder.resolve("defaults.json"), """
                [{"local": "${documents}/Team", "online": "/Team"}, {"local": "Notes", "online": "/"}]""");
        process.run("--check", "--DefaultSynchronizations=" + file);
        assertEquals("", process.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"file/log.txt", "file/folder/log.txt", "folder"})
    void aLogThatCannotBeWrittenIsToldAndFails(String place) throws IOException {
        Files.writeString(folder.resolve("file"), "");
        Files.createDirectory(folder.resolve("folder"));
        Path log = folder.resolve(place);
        assertEquals(ExitCode.USAGE, process.run("--check", "--Log=" + log));
        assertTrue(process.err().contains(log + " cannot be written"), process.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"log.txt", "new/folder/log.txt", "old.txt"})
    void aLogThatCouldBeWrittenIsNoProblemAndNothingIsMade(String place) throws IOException {
        Path old = Files.writeString(folder.resolve("old.txt"), "logged before\n");
        process.run("--check", "--Log=" + folder.resolve(place));
        assertEquals("", process.err());
        assertEquals("logged before\n", Files.readString(old));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(old), files.toList());
        }
    }
}
