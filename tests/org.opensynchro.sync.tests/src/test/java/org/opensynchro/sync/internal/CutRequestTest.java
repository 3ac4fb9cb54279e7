// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.server.ServerSettings;
import org.opensynchro.server.WorkspaceServer;
import org.opensynchro.sync.Outcome;

/**
 * One scene that needs every kind of request, through the real connector to a real server, in which the i-th request of
 * each kind is cut off, for every i: before the server has heard of it, and after the server has done it. The next run
 * brings both sides together, nothing is lost, and nothing is sent again that the server has.
 */
class CutRequestTest {
    private static final Set<String> CHANGES = Set.of("PUT", "MOVE", "MKCOL", "DELETE");
    /** Whoever was cut off waits before trying again, so that many can be played at once. */
    private static final int SCENES_AT_ONCE = 8;

    private static final Set<String> SAVED = Set.of(
            "created here",
            "created there",
            "edited here",
            "edited there",
            "conflict here",
            "conflict there",
            "moved",
            "z");

    @TempDir
    Path home;

    @TestFactory
    Stream<DynamicTest> aRequestThatIsCutOffLosesNothingAndSendsNothingAgain() throws Exception {
        WorkspaceServer server = WorkspaceServer.start(ServerSettings.of(home.resolve("workspace")));
        server.accounts().create(Computer.USER, "secret");
        ExecutorService scenes = Executors.newFixedThreadPool(SCENES_AT_ONCE);
        Map<String, Integer> usual = run(server, "usual", CutProxy.Cut.NONE);
        assertTrue(usual.keySet().containsAll(CHANGES), usual::toString);
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, Integer> kind : new TreeMap<>(usual).entrySet()) {
            for (int i = 1; i <= kind.getValue(); i++) {
                for (boolean done : moments(kind.getKey())) {
                    CutProxy.Cut cut = new CutProxy.Cut(kind.getKey(), i, done);
                    String name = cut.method() + "-" + i + (done ? "-done" : "-not-done");
                    Future<?> scene = scenes.submit(() -> run(server, name, cut));
                    tests.add(DynamicTest.dynamicTest(name, () -> await(scene)));
                }
            }
        }
        return tests.stream().onClose(() -> {
            scenes.shutdownNow();
            close(server);
        });
    }

    private static void await(Future<?> scene) throws Throwable {
        try {
            scene.get();
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    /** When a connection may be cut so that it makes a difference to the server. */
    private static boolean[] moments(String method) {
        return CHANGES.contains(method) ? new boolean[] {false, true} : new boolean[] {false};
    }

    private static void close(WorkspaceServer server) {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Plays the scene in a folder of its own, and returns how many requests of each kind its first run needed. */
    private Map<String, Integer> run(WorkspaceServer server, String name, CutProxy.Cut cut) throws Exception {
        try (CutProxy proxy = new CutProxy(server.uri());
                OtherProgram other = new OtherProgram(server.uri(), Computer.USER, "secret", name)) {
            Computer desk = new Computer(home, "desk " + name, proxy.address(), name);
            return run(proxy, cut, desk, other);
        }
    }

    private static Map<String, Integer> run(CutProxy proxy, CutProxy.Cut cut, Computer desk, OtherProgram other)
            throws Exception {
        begin(proxy, desk, other);
        proxy.cut(cut);

        desk.synchronize();
        Map<String, Integer> counts = Map.copyOf(proxy.counts());
        proxy.mend();
        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome(), () -> desk.events.toString());

        proxy.confirmed()
                .forEach((change, times) -> assertTrue(times == 1 || !isChange(change), change + " done again"));
        assertEquals(desk.tree(), other.tree());
        assertEquals(new TreeSet<>(SAVED), contents(desk));
        return counts;
    }

    private static boolean isChange(String request) {
        return CHANGES.contains(request.substring(0, request.indexOf(' ')));
    }

    private static Set<String> contents(Computer computer) throws IOException {
        Set<String> contents = new TreeSet<>(computer.tree().values());
        contents.remove("");
        return contents;
    }

    /** Both sides agree on a tree, and then somebody works in each of them. */
    private static void begin(CutProxy proxy, Computer desk, OtherProgram other) throws Exception {
        proxy.cut(CutProxy.Cut.NONE);
        for (String file : List.of("edit-here", "edit-there", "conflict", "delete-here", "delete-there")) {
            desk.save("docs/" + file, file);
        }
        desk.save("old/moved", "moved");
        desk.save("z", "z");
        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome());
        other.save("docs/edit-there", "edited there");
        other.save("docs/conflict", "conflict there");
        other.makeFolder("newer");
        other.save("newer/created", "created there");
        other.delete("docs/delete-there");
        other.rename("z", "y");
        desk.save("docs/edit-here", "edited here");
        desk.save("docs/conflict", "conflict here");
        desk.save("new/created", "created here");
        desk.save("docs/second", "z");
        desk.delete("docs/delete-here");
        desk.rename("old", "brought");
    }
}
