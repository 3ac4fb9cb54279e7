// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowOfProductTest {
    @TempDir
    Path state;

    @Test
    void windowOpensAndClosesWithNothingInTheLog() throws Exception {
        assumeTrue(System.getenv("DISPLAY") != null, "There is no display");
        Map<Path, String> before = Product.files();
        Product product = new Product(state);
        try (RunningProduct window = product.start()) {
            window.awaitUntil("a window", () -> hasWindow(window.process().pid()));
            window.terminate();
            window.exitCode();
            assertEquals("", withoutMissingKeyring(window.output() + window.errors()));
        }
        assertEquals("", product.logs());
        assertEquals(before, Product.files());
    }

    /** A display without a desktop has no keyring, and libsecret complains about that by itself. */
    private static String withoutMissingKeyring(String output) {
        return output.lines()
                .filter(line -> !line.isBlank() && !line.contains("libsecret-CRITICAL"))
                .collect(Collectors.joining("\n"));
    }

    private static boolean hasWindow(long process) throws IOException, InterruptedException {
        return new ProcessBuilder(
                                "xdotool",
                                "search",
                                "--all",
                                "--onlyvisible",
                                "--pid",
                                Long.toString(process),
                                "--name",
                                "OpenSynchro")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
