// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Takes acts out of a story that fails, as long as it still fails. Source: Zeller and Hildebrandt, "Simplifying and
 * Isolating Failure-Inducing Input", IEEE Transactions on Software Engineering 28 (2002).
 */
final class Shrinker {
    private static final int MOST_RUNS = 500;

    private final Executor threads;
    private Story best;
    private int runs;

    private Shrinker(Story story, Executor threads) {
        this.best = story;
        this.threads = threads;
    }

    /** The shortest story found that still fails; the paths in it are those that it was about. */
    static Story shrink(Story failing, Executor threads) {
        Shrinker shrinker = new Shrinker(failing, threads);
        shrinker.keepIfFailing(Simulation.run(failing, threads).told());
        int before;
        do {
            before = shrinker.best.acts().size();
            shrinker.removePieces();
            shrinker.simplifyWork();
        } while (shrinker.best.acts().size() < before && shrinker.runs < MOST_RUNS);
        return shrinker.best;
    }

    private void removePieces() {
        for (int size = Math.max(1, best.acts().size() / 2); size >= 1; size /= 2) {
            for (int start = best.acts().size() - size; start >= 0 && runs < MOST_RUNS; start -= size) {
                if (start + size <= best.acts().size()) {
                    List<Act> fewer = new ArrayList<>(best.acts());
                    fewer.subList(start, start + size).clear();
                    keepIfFailing(fewer);
                }
            }
        }
    }

    /** A run that goes to its end reads better than one that stops somewhere. */
    private void simplifyWork() {
        for (int i = 0; i < best.acts().size() && runs < MOST_RUNS; i++) {
            if (best.acts().get(i) instanceof Act.Work(Place computer, int steps) && steps < StoryTeller.TO_THE_END) {
                List<Act> simpler = new ArrayList<>(best.acts());
                simpler.set(i, new Act.Work(computer, StoryTeller.TO_THE_END));
                keepIfFailing(simpler);
            }
        }
    }

    private void keepIfFailing(List<Act> acts) {
        runs++;
        Story candidate = best.with(acts);
        if (Simulation.run(candidate, threads).problem().isPresent()) {
            best = candidate;
        }
    }
}
