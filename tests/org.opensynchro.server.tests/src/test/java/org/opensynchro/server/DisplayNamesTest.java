// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensynchro.server.internal.storage.Storage;

class DisplayNamesTest {
    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0a, 0x7f, 0x85, 0xad, 0x61c, 0x200b, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d,
                0x202e, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xd800, 0xfeff, 0xfff9, 0xe0041
            })
    void whatBreaksTurnsRoundOrHidesIsRefused(int character) throws IOException {
        String name = "A" + Character.toString(character) + "da";
        try (WorkspaceServer server = WorkspaceServer.start(ServerSettings.of(data))) {
            UnusableAccountException refused = assertThrows(
                    UnusableAccountException.class,
                    () -> server.accounts().create("ada", "word", details -> details.withDisplayName(name)));
            assertEquals(UnusableAccountException.Reason.DISPLAY_NAME, refused.reason());
            assertEquals(0, server.accounts().names().size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ada Lovelace",
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                "\u0d28\u0d4d\u200d",
                "\ud83d\udc69\u200d\ud83d\udcbb"
            })
    void joinersAndWhatPeopleAreCalledIsTaken(String name) throws IOException {
        try (WorkspaceServer server = WorkspaceServer.start(ServerSettings.of(data))) {
            server.accounts().create("ada", "word", details -> details.withDisplayName(name));
            assertEquals(name, server.accounts().details().getFirst().displayName());
        }
    }

    @Test
    void anAccountThatWasCalledSoBeforeCanStillBeDisabled() throws Exception {
        try (Storage storage = Storage.open(data)) {
            storage.accounts().create("ada", "a credential", details -> details.withDisplayName("A\u202eda"));
        }
        try (WorkspaceServer server = WorkspaceServer.start(ServerSettings.of(data))) {
            server.accounts().update("ada", details -> details.withEnabled(false));
            assertFalse(server.accounts().details().getFirst().enabled());
        }
    }
}
