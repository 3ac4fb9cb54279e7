// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

import java.util.Optional;
import java.util.concurrent.Executor;

/** Puts a failing story into words. */
final class Telling {
    private Telling() {}

    /** What to tell of a seed that fails, with the shortest story that shows it; empty when it does not fail. */
    static Optional<String> of(long seed, Executor threads) {
        Story story = StoryTeller.tell(seed);
        if (Simulation.run(story, threads).problem().isEmpty()) {
            return Optional.empty();
        }
        Story shortest = Shrinker.shrink(story, threads);
        Simulation.Verdict verdict = Simulation.run(shortest, threads);
        StringBuilder text = new StringBuilder();
        text.append("Seed ").append(seed).append(": ").append(verdict.problem().orElseThrow());
        text.append("\n  desk   ").append(story.desk());
        text.append("\n  laptop ").append(story.laptop());
        text.append("\n  server ").append(story.server()).append(", ").append(story.policy());
        verdict.trace().forEach(line -> text.append("\n    ").append(line));
        text.append("\n  Again: releng/simulate --first ").append(seed).append(" --seeds 1\n");
        return Optional.of(text.toString());
    }
}
