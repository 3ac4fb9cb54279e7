// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The product and its workspace, each a process, are killed at moments that nobody chose while people work on both sides.
 * Afterwards every version that was ever saved is found again, unless somebody who had seen it overwrote or deleted it.
 *
 * <p>{@code -Dopensynchro.kills=N} kills so many times, {@code -Dopensynchro.killSeed=N} is another story.
 */
class KilledProductTest {
    private static final int KILLS = Integer.getInteger("opensynchro.kills", 6);
    private static final int SEED = Integer.getInteger("opensynchro.killSeed", 1);
    private static final String USER = "demo";
    private static final String PASSWORD = "secret";
    private static final int MOST_DEEDS = 30;
    private static final int LONGEST_WAIT = 400;

    @TempDir
    Path temporary;

    private final Random random = new Random(SEED);
    private final Versions versions = new Versions();
    private Product product;
    private URI server;

    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void everyVersionThatWasSavedIsFoundAgain() throws Exception {
        product = new Product(temporary.resolve("program"))
                .with("OPENSYNCHRO_PASSWORD", PASSWORD)
                .with("XDG_DATA_HOME", temporary.resolve("desktop").toString());
        Path folder = Files.createDirectories(temporary.resolve("here"));
        Path desk = Files.createDirectories(temporary.resolve("desk"));
        PersonHere here = new PersonHere(folder, desk, versions, random);
        RunningProduct workspace = serve("127.0.0.1:0");
        try {
            PersonOnline online = new PersonOnline(server, USER, PASSWORD, versions, random);
            for (int kill = 1; kill <= KILLS; kill++) {
                try (RunningProduct sync = sync("here", "--watch")) {
                    sync.awaitUntil("it has begun", () -> sync.output().contains("\"started\""));
                    for (int deeds = random.nextInt(MOST_DEEDS); deeds >= 0; deeds--) {
                        here.work();
                        online.work();
                    }
                    Thread.sleep(random.nextInt(LONGEST_WAIT));
                    if (kill % 3 == 0) {
                        kill(workspace);
                    }
                    kill(sync);
                }
                if (!workspace.process().isAlive()) {
                    workspace = serve(server.getAuthority());
                }
            }
            synchronize("here");
            synchronize("there");
        } finally {
            workspace.close();
        }
        Map<String, Integer> found = tree("here");
        assertEquals(found, tree("there"), "what another computer gets");
        Set<Integer> lost = new TreeSet<>(versions.kept());
        lost.removeAll(found.values());
        lost.removeAll(inTrash());
        assertEquals(Set.of(), lost, () -> "lost, of " + versions + "; seed " + SEED);
    }

    private RunningProduct serve(String listen) throws Exception {
        RunningProduct workspace = product.start(
                "serve",
                "--data",
                temporary.resolve("data").toString(),
                "--listen",
                listen,
                "--user",
                USER + ":" + PASSWORD);
        workspace.awaitUntil(
                "ready",
                () -> workspace.output().startsWith("ready ")
                        && workspace.output().endsWith("\n"));
        server = URI.create(workspace.output().substring("ready ".length()).strip());
        return workspace;
    }

    private RunningProduct sync(String computer, String how) throws IOException {
        return product.start(
                "sync",
                "--server",
                server.toString(),
                "--user",
                USER,
                "--local",
                Files.createDirectories(temporary.resolve(computer)).toString(),
                "--state",
                temporary.resolve("state of " + computer).toString(),
                "--deletions",
                "delete",
                "--json",
                how);
    }

    private void synchronize(String computer) throws Exception {
        try (RunningProduct sync = sync(computer, "--once")) {
            assertEquals(0, sync.exitCode(), () -> computer + ": " + said(sync));
        }
    }

    private static String said(RunningProduct sync) {
        try {
            return sync.output() + sync.errors();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void kill(RunningProduct running) throws InterruptedException {
        running.process().descendants().forEach(ProcessHandle::destroyForcibly);
        running.process().destroyForcibly().waitFor();
    }

    /** Every file with the number of its version; a file that holds none, or a part of one, is none of ours. */
    private Map<String, Integer> tree(String computer) throws IOException {
        Path folder = temporary.resolve(computer);
        Map<String, Integer> tree = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.startsWith(".opensynchro")) {
                    tree.put(name, versions.number(Files.readAllBytes(file)).orElse(-1));
                }
            }
        }
        assertEquals(false, tree.containsValue(-1), () -> "half a file: " + tree);
        return tree;
    }

    private Set<Integer> inTrash() throws IOException {
        Set<Integer> found = new HashSet<>();
        for (Path trash : new Path[] {temporary.resolve("desktop"), temporary.resolve("here/.opensynchro/trash")}) {
            if (Files.exists(trash)) {
                try (Stream<Path> all = Files.walk(trash)) {
                    for (Path file : all.filter(Files::isRegularFile).toList()) {
                        versions.number(Files.readAllBytes(file)).ifPresent(found::add);
                    }
                }
            }
        }
        return found;
    }
}
