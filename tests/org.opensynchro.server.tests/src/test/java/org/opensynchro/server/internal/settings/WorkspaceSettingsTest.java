// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensynchro.server.internal.settings.WorkspaceSettings.LoginFirst;

class WorkspaceSettingsTest {
    @TempDir
    private Path directory;

    private WorkspaceSettings read(String text) throws IOException {
        Files.writeString(directory.resolve("workspace.properties"), text);
        return WorkspaceSettings.read(directory);
    }

    private String refused(String text) {
        return assertThrows(InvalidSettingsException.class, () -> read(text)).getMessage();
    }

    @Test
    void withoutAFileEverythingIsAsUsual() throws IOException {
        WorkspaceSettings usual = WorkspaceSettings.read(directory);
        assertEquals("OpenSynchro", usual.workspace().name());
        assertEquals(List.of(), usual.workspace().url());
        assertEquals(LoginFirst.PASSWORD, usual.loginFirst());
        assertEquals(Duration.ofMinutes(30), usual.sessionIdle());
    }

    @Test
    void whatIsSetIsRead() throws IOException {
        WorkspaceSettings settings = read("""
                workspace.name = Crème & Co
                workspace.url = https://workspace.example.com/
                session.idle-minutes = 5
                """);
        assertEquals("Crème & Co", settings.workspace().name());
        assertEquals(
                List.of(URI.create("https://workspace.example.com")),
                settings.workspace().url());
        assertEquals(Duration.ofMinutes(5), settings.sessionIdle());
    }

    @Test
    void aSettingThatThereIsNotIsRefusedByItsName() {
        String message = refused("workspace.nmae = x\n");
        assertTrue(message.contains("workspace.nmae"), message);
        assertTrue(message.contains("workspace.properties"), message);
    }

    @ParameterizedTest
    @CsvSource({
        "session.idle-minutes, 0",
        "session.idle-minutes, many",
        "session.idle-minutes, 99999999999",
        "login.first, ldap",
        "workspace.url, workspace.example.com",
        "workspace.url, ftp://workspace.example.com",
        "workspace.url, https://secret@workspace.example.com",
        "workspace.url, https://workspace.example.com/files",
        "workspace.url, https://workspace.example.com/?a=b",
        "workspace.name, two\\nlines",
        "workspace.name, two\\u2028lines"
    })
    void aValueThatCannotBeUsedIsRefusedByTheNameOfItsSettingWithoutRepeatingIt(String key, String value) {
        String message = refused(key + " = " + value + "\n");
        assertTrue(message.contains(key + " must "), message);
        assertFalse(message.contains("secret"), message);
    }

    @Test
    void anotherEncodingIsRefused() throws IOException {
        Files.write(
                directory.resolve("workspace.properties"),
                "workspace.name = Crème".getBytes(StandardCharsets.ISO_8859_1));
        assertThrows(InvalidSettingsException.class, () -> WorkspaceSettings.read(directory));
    }
}
