// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RequestRecordTest {
    @TempDir
    private Path directory;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheServersUserCanReadWhatEverybodysFilesAreCalled() throws Exception {
        Path file = directory.resolve("requests.log");

        new RequestRecord(file).close();

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void whatIsInTheFileStays() throws Exception {
        Path file = Files.writeString(directory.resolve("requests.log"), "before\n");

        new RequestRecord(file).close();

        assertEquals("before\n", Files.readString(file));
    }
}
