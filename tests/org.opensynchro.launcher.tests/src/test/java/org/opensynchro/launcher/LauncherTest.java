// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherTest {
    @ParameterizedTest
    @CsvSource({
        "'', false",
        "sync, true",
        "serve --data folder, true",
        "unknown, true",
        "--help, true",
        "-h, true",
        "--version, true",
        "-V, true",
        "--server http://127.0.0.1:8080, false",
        "-nl fr, false",
        "--check, true",
        "/Silent, false",
        "/ServerHostName=cloud.example.org, false"
    })
    void subCommandOrAQuestionAboutTheProgramMeansTheCommandLine(String typed, boolean commandLine) {
        String[] arguments = typed.isEmpty() ? new String[0] : typed.split(" ");
        assertEquals(commandLine, Launcher.isCommandLine(arguments));
    }
}
