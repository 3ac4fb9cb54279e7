// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** The whole engine in simulated worlds; {@code releng/simulate} runs as many more as are wanted. */
class SimulationTest {
    private static final int FIXED = 3000;
    private static final int FRESH = 500;

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger("org.opensynchro.sync");

    private static ExecutorService threads;

    @BeforeAll
    static void start() {
        // Troubles are ordinary here, and the stories tell them.
        LOGGER.setLevel(Level.OFF);
        threads = Threads.ofEngines();
    }

    @AfterAll
    static void stop() {
        threads.shutdownNow();
        LOGGER.setLevel(null);
    }

    @Test
    void noPromiseIsBrokenInAFixedNumberOfStories() {
        requireGoodEnds(LongStream.range(0, FIXED));
    }

    @Test
    void noPromiseIsBrokenInFreshStories() {
        long first = System.currentTimeMillis() * 1000;
        System.out.println("Fresh stories: releng/simulate --first " + first + " --seeds " + FRESH);
        requireGoodEnds(LongStream.range(first, first + FRESH));
    }

    @ParameterizedTest
    @MethodSource("storiesThatOnceFailed")
    void whatWasFoundOnceStaysMended(OnceFailed.Finding finding) {
        Simulation.Verdict verdict = Simulation.run(finding.story(), threads);

        assertEquals(Optional.empty(), verdict.problem(), () -> String.join("\n", verdict.trace()));
    }

    static Stream<OnceFailed.Finding> storiesThatOnceFailed() {
        return OnceFailed.FINDINGS.stream();
    }

    @Test
    void oneSeedIsAlwaysTheSameStory() {
        for (long seed = 0; seed < 30; seed++) {
            Simulation.Verdict one = Simulation.run(StoryTeller.tell(seed), threads);
            Simulation.Verdict other = Simulation.run(StoryTeller.tell(seed), threads);

            assertEquals(one, other, "seed " + seed);
        }
    }

    @Test
    void twoSeedsAreTwoStories() {
        assertNotEquals(StoryTeller.tell(1).acts(), StoryTeller.tell(2).acts());
    }

    private static void requireGoodEnds(LongStream seeds) {
        List<String> reports = seeds.parallel()
                .unordered()
                .mapToObj(seed -> Telling.of(seed, threads))
                .flatMap(Optional::stream)
                .limit(1)
                .toList();

        assertEquals(List.of(), reports, () -> reports.getFirst());
    }
}
