// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.SyncSummary;

/**
 * Tells a story from beginning to end and judges what became of it: nothing is lost at any moment; when troubles stop, all
 * three places become equal; after that nothing more is done.
 */
final class Simulation {
    private static final int MOST_ROUNDS = 14;

    private final Story story;
    private final World world;

    private Simulation(Story story, Executor threads) {
        this.story = story;
        this.world = new World(story, threads);
    }

    /**
     * What became of a story.
     *
     * @param problem the broken promise, if one was broken
     * @param trace all that happened
     * @param told the acts as far as they were told, with the paths that they meant
     */
    record Verdict(Optional<String> problem, List<String> trace, List<Act> told) {}

    /** Tells a story; the same one always ends the same. */
    static Verdict run(Story story, Executor threads) {
        Simulation simulation = new Simulation(story, threads);
        Optional<String> problem = Optional.empty();
        try {
            simulation.tell();
            simulation.converge();
        } catch (Failed e) {
            problem = Optional.of(e.getMessage());
        } catch (IllegalStateException e) {
            problem = Optional.of(describe(e));
        } finally {
            simulation.world.end();
        }
        return new Verdict(problem, List.copyOf(simulation.world.trace), List.copyOf(simulation.world.told()));
    }

    private static String describe(IllegalStateException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        if (cause instanceof Failed failed) {
            return failed.getMessage();
        }
        StackTraceElement[] where = cause.getStackTrace();
        return e.getMessage() + (where.length == 0 ? "" : " at " + where[0]);
    }

    private void tell() {
        for (Act act : story.acts()) {
            world.act(act);
            requireNothingLost();
        }
    }

    private void requireNothingLost() {
        Set<String> lost = world.lost();
        if (!lost.isEmpty()) {
            throw new Failed("Lost: " + lost);
        }
    }

    private void converge() {
        world.calm();
        world.endRuns();
        requireNothingLost();
        boolean quiet = false;
        for (int round = 0; round < MOST_ROUNDS && !quiet; round++) {
            String before = world.toString();
            long changes = world.serverChanges();
            // Folders are not counted in a summary, and one that goes and comes again leaves all as it was.
            quiet = isIdle(run(Place.DESK)) & isIdle(run(Place.LAPTOP))
                    && world.toString().equals(before)
                    && world.serverChanges() == changes;
        }
        requireNothingLost();
        if (!quiet) {
            throw new Failed("Does not come to rest");
        }
        requireEqualTrees();
        requireNothingHidden();
        requireRest();
    }

    private SyncSummary run(Place computer) {
        SyncSummary summary = world.runToEnd(computer).orElseThrow(() -> new Failed("The run was not over"));
        requireNothingLost();
        return summary;
    }

    private static boolean isIdle(SyncSummary summary) {
        return summary.uploads() + summary.downloads() + summary.moves() + summary.deletions() + summary.conflicts()
                == 0;
    }

    private void requireEqualTrees() {
        if (!story.knowsNamesApart()) {
            return;
        }
        Map<String, String> online = world.tree(Place.ONLINE);
        for (Place place : List.of(Place.DESK, Place.LAPTOP)) {
            if (!world.tree(place).equals(online)) {
                throw new Failed(place + " differs from the server:\n  " + world.tree(place) + "\n  " + online);
            }
        }
    }

    /** A journal that tells of another time may send to the trash what it takes for deleted; otherwise nothing does. */
    private void requireNothingHidden() {
        Set<String> hidden = world.hidden();
        if (!hidden.isEmpty() && !world.isMemoryLost()) {
            throw new Failed("Only in a trash, though nobody deleted it: " + hidden);
        }
    }

    private void requireRest() {
        long before = world.serverChanges();
        for (Place place : List.of(Place.DESK, Place.LAPTOP)) {
            SyncSummary summary = run(place);
            boolean healthy = summary.outcome() == Outcome.IN_SYNC || !story.knowsNamesApart();
            if (!isIdle(summary) || !healthy) {
                throw new Failed(place + " is not at rest: " + summary);
            }
        }
        if (world.serverChanges() != before) {
            throw new Failed("The server is changed though nothing is to be done");
        }
    }
}
