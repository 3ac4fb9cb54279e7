// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
    private final TestProcess process = new TestProcess();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "-h",
                "sync --help",
                "serve --help",
                "sync -h --once",
                "trash -h",
                "trash list -h",
                "lock -h",
                "unlock -h",
                "locks -h",
                "user -h",
                "user add -h",
                "user set -h",
                "policy set -h"
            })
    void helpIsGivenEverywhereAsOutput(String typed) {
        assertEquals(0, process.run(typed.split(" ")));
        assertTrue(process.out().startsWith("Usage: opensynchro"), process.out());
        assertEquals("", process.err());
    }

    @Test
    void helpOfSyncTellsEveryExitCode() {
        process.run("sync", "--help");
        for (String code : new String[] {"0", "1", "2", "3", "4", "5", "130", "143"}) {
            assertTrue(process.out().lines().anyMatch(line -> line.startsWith("   " + code + " ")), code);
        }
    }

    @Test
    void theVersionIsOneLine() {
        assertEquals(0, process.run("--version"));
        assertEquals("OpenSynchro 1.2.3\n", process.out());
    }

    @Test
    void withoutACommandTheHelpIsAnError() {
        assertEquals(2, process.run());
        assertEquals("", process.out());
        assertTrue(process.err().startsWith("Usage: opensynchro"), process.err());
    }

    @ParameterizedTest
    @CsvSource({
        "share, opensynchro: There is no command or option share.",
        "sync --serve x --user a --local ., opensynchro sync: Missing: --server",
        "sync --server x --local ., opensynchro sync: Missing: --user",
        "sync --server x --user a, opensynchro sync: Missing: --local",
        "sync --local . --user a --server, opensynchro sync: --server needs a value.",
        "sync --server x --server y, opensynchro sync: --server is given twice.",
        "sync --server x --user a --local . --once --watch, 'opensynchro sync: Give either --once or --watch, not"
                + " both.'",
        "sync --server x --user a --local . --password p, opensynchro sync: There is no command or option --password"
                + " p.",
        "serve --listen 127.0.0.1:0, opensynchro serve: Missing: --data"
    })
    void whatWasTypedWrongIsNamedAndHelpIsOffered(String typed, String message) {
        assertEquals(2, process.run(typed.split(" ")));
        String[] lines = process.err().split("\n");
        assertEquals(message, lines[0]);
        assertTrue(lines[1].startsWith("Try 'opensynchro"), lines[1]);
        assertEquals("", process.out());
    }
}
