// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.sync.simulation.server.VirtualServer;
import org.opensynchro.workspace.ItemPath;

/** The server, the two computers, and the persons who work with them. */
final class World {
    /** The synchronized folder on each disk. */
    static final String ROOT = "/sync";

    private static final ItemPath ONLINE_ROOT = ItemPath.of("shared/work");
    private static final Duration ACT = Duration.ofMillis(700);

    final List<String> trace = new ArrayList<>();
    private final Story story;
    private final VirtualClock time = new VirtualClock();
    private final VirtualServer server;
    private final Versions versions;
    private final Proofs proofs = new Proofs(this::shown);
    private final Map<Place, VirtualComputer> computers = new EnumMap<>(Place.class);
    private final List<Act> told = new ArrayList<>();
    private boolean personActs;
    /** Whether the memory of an engine was taken back to a time that the world has left. */
    private boolean memoryLost;

    World(Story story, Executor threads) {
        this.story = story;
        Random random = new Random(story.seed());
        time.onPassed(
                () -> computers.values().forEach(computer -> computer.persons().goOnWriting()));
        versions = new Versions(new Random(random.nextLong()), story.needsNewSizes());
        server = new VirtualServer(story.server(), time, ONLINE_ROOT);
        server.onAppeared((path, content) -> appeared(Place.ONLINE, path, content));
        for (Place place : List.of(Place.DESK, Place.LAPTOP)) {
            VirtualComputer computer = new VirtualComputer(
                    place,
                    place == Place.DESK ? story.desk() : story.laptop(),
                    server,
                    ONLINE_ROOT,
                    time,
                    new Random(random.nextLong()),
                    threads,
                    what -> trace.add("      " + what),
                    proofs);
            computer.disk().onAppeared((path, content) -> appeared(place, path, content));
            computers.put(place, computer);
        }
    }

    /** The acts so far, with the paths that they turned out to mean. */
    List<Act> told() {
        return told;
    }

    Optional<SyncSummary> runToEnd(Place computer) {
        trace.add("  " + computer + " runs to the end");
        return computers.get(computer).work(Long.MAX_VALUE, lastAnswer());
    }

    /** Who finds another folder than before lets everything be brought back. */
    private DeletionPolicy lastAnswer() {
        return story.acts().stream().anyMatch(Act.Unmount.class::isInstance)
                ? DeletionPolicy.RESTORE
                : DeletionPolicy.DELETE;
    }

    void calm() {
        computers.values().forEach(VirtualComputer::calm);
        computers.keySet().forEach(this::finishSaves);
        computers.values().forEach(computer -> computer.persons().mount());
    }

    /** What is still running looked at a world that is gone. */
    void endRuns() {
        computers.values().forEach(VirtualComputer::endRun);
    }

    void end() {
        computers.values().forEach(VirtualComputer::kill);
    }

    boolean isMemoryLost() {
        return memoryLost;
    }

    Map<String, String> tree(Place place) {
        return place == Place.ONLINE
                ? server.tree()
                : computers.get(place).persons().tree();
    }

    /** What an engine can see there at this moment. */
    private Map<String, String> shown(Place place) {
        return place == Place.ONLINE
                ? server.tree()
                : computers.get(place).persons().shown();
    }

    /** What all places hold. */
    @Override
    public String toString() {
        return Stream.of(Place.values()).map(place -> place + " " + tree(place)).collect(Collectors.joining("\n"));
    }

    long serverChanges() {
        return server.changes();
    }

    /** Versions that are nowhere, not even in a trash. */
    Set<String> lost() {
        Set<String> found = new HashSet<>(server.trash());
        computers.values().forEach(computer -> found.addAll(computer.persons().aside()));
        return versions.missingIn(withTrees(found));
    }

    /** Versions that are in no place where a person would look. */
    Set<String> hidden() {
        Set<String> found = new HashSet<>();
        if (proofs.trashWasNamed()) {
            computers
                    .values()
                    .forEach(computer -> found.addAll(computer.persons().aside()));
        }
        return versions.missingIn(withTrees(found));
    }

    private Set<String> withTrees(Set<String> contents) {
        for (Place place : Place.values()) {
            contents.addAll(tree(place).values());
        }
        return contents;
    }

    private void appeared(Place place, String path, byte[] content) {
        boolean visible =
                place == Place.ONLINE || path.startsWith(ROOT + "/") && !path.startsWith(ROOT + "/.opensynchro");
        String text = new String(content, StandardCharsets.UTF_8);
        if (visible && !personActs && !versions.isKnown(text) && !isBeingWritten(place, text)) {
            throw new Failed("Half a version shows " + place + " at " + path + ": \"" + text + '"');
        }
    }

    private boolean isBeingWritten(Place place, String content) {
        return place != Place.ONLINE && computers.get(place).persons().isBeingWritten(content);
    }

    void act(Act act) {
        Act meant = resolve(act);
        told.add(meant);
        trace.add(told.size() + " " + meant);
        time.pass(ACT);
        carryOut(meant);
        proofs.changed();
    }

    private void carryOut(Act meant) {
        switch (meant) {
            case Act.Save save -> save(save);
            case Act.Touch(Place place, String path) -> touch(place, path);
            case Act.Rename(Place place, String from, String to) -> rename(place, from, to);
            case Act.Delete(Place place, String path) -> delete(place, path);
            case Act.MakeFolder(Place place, String path) -> makeFolder(place, path);
            case Act.BeginSave(Place place, String path) -> beginSave(place, path);
            case Act.FinishSaves(Place place) -> finishSaves(place);
            case Act.Unmount(Place computer, boolean folderShows) -> {
                finishSaves(computer);
                computers.get(computer).persons().unmount(folderShows);
            }
            case Act.Mount(Place computer) -> computers.get(computer).persons().mount();
            case Act.Work(Place computer, int steps) -> computers.get(computer).work(steps, story.policy());
            case Act.Fail(Place computer, Trouble trouble, int skip, int times) ->
                computers.get(computer).troubles().add(trouble, skip, times);
            case Act.Kill(Place computer) -> computers.get(computer).kill();
            case Act.LosePower(Place computer) -> {
                memoryLost = true;
                finishSaves(computer);
                computers.get(computer).losePower();
            }
            case Act.LoseJournal(Place computer) -> {
                memoryLost = true;
                computers.get(computer).kill();
                computers.get(computer).journal().lose();
            }
            case Act.RestoreJournal(Place computer, int runs) -> {
                memoryLost = true;
                computers.get(computer).kill();
                computers.get(computer).journal().restore(runs);
            }
            case Act.SetClock(Place computer, int seconds) ->
                computers.get(computer).putClock(Duration.ofSeconds(seconds));
        }
    }

    private void save(Act.Save save) {
        Place place = save.place();
        Optional<String> before = read(place, save.path());
        String content = versions.next();
        boolean done = person(() -> place == Place.ONLINE
                ? server.write(save.path(), content)
                : save.byRename()
                        ? computers.get(place).persons().saveByRename(save.path(), content)
                        : computers.get(place).persons().write(save.path(), content));
        if (done) {
            before.ifPresent(versions::letGo);
            versions.saved(content);
            trace.add("      saved \"" + content + '"');
        }
    }

    private void beginSave(Place place, String path) {
        Optional<String> before = read(place, path);
        String content = versions.next();
        if (person(() -> computers.get(place).persons().beginSave(path, content))) {
            before.ifPresent(versions::letGo);
            trace.add("      writes \"" + content + '"');
        }
    }

    private void finishSaves(Place place) {
        for (String content : computers.get(place).persons().finishSaves(versions::letGo)) {
            versions.saved(content);
            trace.add("      saved \"" + content + '"');
        }
    }

    private void touch(Place place, String path) {
        person(() -> place == Place.ONLINE
                ? server.read(path)
                        .filter(content -> server.write(path, content))
                        .isPresent()
                : computers.get(place).persons().touch(path));
    }

    private void rename(Place place, String from, String to) {
        person(() -> place == Place.ONLINE
                ? server.rename(from, to)
                : computers.get(place).persons().rename(from, to));
    }

    private void makeFolder(Place place, String path) {
        person(() -> place == Place.ONLINE
                ? server.makeFolder(path)
                : computers.get(place).persons().makeFolder(path));
    }

    private void delete(Place place, String path) {
        tree(place).forEach((each, content) -> {
            if (each.equals(path) || each.startsWith(path + "/")) {
                versions.letGo(content);
            }
        });
        person(() -> place == Place.ONLINE
                ? server.delete(path)
                : computers.get(place).persons().delete(path));
    }

    private boolean person(BooleanSupplier action) {
        personActs = true;
        try {
            return action.getAsBoolean();
        } finally {
            personActs = false;
        }
    }

    private Optional<String> read(Place place, String path) {
        return place == Place.ONLINE
                ? server.read(path)
                : computers.get(place).persons().read(path);
    }

    private Act resolve(Act act) {
        return switch (act) {
            case Act.Save(Place place, String path, boolean byRename) ->
                new Act.Save(place, resolve(place, path), byRename);
            case Act.Touch(Place place, String path) -> new Act.Touch(place, resolve(place, path));
            case Act.BeginSave(Place place, String path) -> new Act.BeginSave(place, resolve(place, path));
            case Act.Rename(Place place, String from, String to) ->
                new Act.Rename(place, resolve(place, from), resolve(place, to));
            case Act.Delete(Place place, String path) -> new Act.Delete(place, resolve(place, path));
            default -> act;
        };
    }

    private String resolve(Place place, String path) {
        if (!path.startsWith("?")) {
            return path;
        }
        boolean anything = path.startsWith("?item");
        List<String> all = tree(place).keySet().stream()
                .filter(one -> anything || !one.endsWith("/"))
                .toList();
        if (all.isEmpty()) {
            return "nothing";
        }
        String one = all.get(Integer.parseInt(path.substring("?item".length())) % all.size());
        return one.endsWith("/") ? one.substring(0, one.length() - 1) : one;
    }
}
