// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CheckCommandTest {
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
}
