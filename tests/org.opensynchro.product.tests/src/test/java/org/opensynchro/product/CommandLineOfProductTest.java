// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineOfProductTest {
    @TempDir
    Path state;

    @Test
    void versionIsAllThatIsPrinted() throws Exception {
        try (RunningProduct product = new Product(state).start("--version")) {
            assertEquals(0, product.exitCode());
            assertEquals("OpenSynchro 0.1.0\n", product.output());
            assertEquals("", product.errors());
        }
    }

    @Test
    void exitCodeOfTheCommandBecomesThatOfTheProcess() throws Exception {
        try (RunningProduct product = new Product(state).start("sync")) {
            assertEquals(2, product.exitCode());
            assertEquals("", product.output());
        }
    }

    @Test
    void accentsAndSpacesInArgumentsSurviveALocaleWithoutThem() throws Exception {
        Product product = new Product(state).with("LC_ALL", "C").with("OPENSYNCHRO_PASSWORD", "secret");
        try (RunningProduct sync = product.start(
                "sync", "--server", "http://127.0.0.1:1", "--user", "someone", "--local", "Crème  brûlée 中")) {
            assertTrue(sync.exitCode() != 0);
            String said = sync.errors() + sync.output();
            assertTrue(said.contains(state.resolve("Crème  brûlée 中").toString()), said);
        }
    }

    @Test
    void firstCommandsOfAnInstallationRunAtOnceAndWriteNothingToIt() throws Exception {
        Map<Path, String> before = Product.files();
        List<RunningProduct> products = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            products.add(new Product(state).start("--version"));
        }
        for (RunningProduct product : products) {
            assertEquals(0, product.exitCode(), product.errors());
            assertEquals("OpenSynchro 0.1.0\n", product.output());
        }
        assertEquals(before, Product.files());
    }

    @Test
    void commandsRunWhereNothingCanBeKept() throws Exception {
        Path file = state.resolve("file");
        Files.createFile(file);
        Product product = new Product(state)
                .with("OPENSYNCHRO_STATE", file.resolve("below").toString());
        try (RunningProduct version = product.start("--version")) {
            assertEquals(0, version.exitCode(), version.errors());
            assertEquals("OpenSynchro 0.1.0\n", version.output());
            assertEquals("", version.errors());
        }
    }

    @Test
    void workspaceStopsInOrderOnASignal() throws Exception {
        Product product = new Product(state);
        try (RunningProduct workspace = serve(product, "first");
                RunningProduct other = serve(product, "second")) {
            workspace.awaitUntil("ready", () -> workspace.output().startsWith("ready http://127.0.0.1:"));
            other.awaitUntil("ready", () -> other.output().startsWith("ready http://127.0.0.1:"));
            workspace.terminate();
            other.terminate();
            assertEquals(0, workspace.exitCode(), workspace.errors());
            assertEquals(0, other.exitCode(), other.errors());
            assertEquals("", workspace.errors());
        }
        assertEquals("", product.logs());
    }

    private RunningProduct serve(Product product, String data) throws IOException {
        return product.start(
                "serve", "--data", state.resolve(data).toString(), "--listen", "127.0.0.1:0", "--user", "demo:demo");
    }
}
