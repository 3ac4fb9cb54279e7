// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.simulation.disk.DiskTraits;
import org.opensynchro.sync.simulation.server.ServerTraits;
import org.slf4j.LoggerFactory;

/**
 * Short stories, told once for every step of the engine in them: where chance would have to hit one step of hundreds, each
 * is tried.
 */
class EveryStepTest {
    private static final int TO_THE_END = StoryTeller.TO_THE_END;
    private static final Pattern TROUBLES = Pattern.compile(" +("
            + String.join(
                    "|", Arrays.stream(Trouble.values()).map(Trouble::name).toList()) + ") at ");
    /** With an exchange of two files, with links only, and with neither. */
    private static final List<DiskTraits> DISKS = List.of(
            DiskTraits.PLAIN,
            new DiskTraits(true, false, false, 1, false, true, true, false, true),
            new DiskTraits(false, false, false, 1_000_000_000, true, false, false, false, false));

    /** What a loss of power leaves is decided by chance. */
    private static final int OUTCOMES = 6;

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger("org.opensynchro.sync");

    private static ExecutorService threads;

    @BeforeAll
    static void start() {
        LOGGER.setLevel(Level.OFF);
        threads = Threads.ofEngines();
    }

    @AfterAll
    static void stop() {
        threads.shutdownNow();
        LOGGER.setLevel(null);
    }

    @Test
    void aVersionSavedAtAnyStepOfItsReplacementIsKeptWhateverFailsThen() {
        for (Trouble trouble : Trouble.values()) {
            for (int skip = 0; skip < 3; skip++) {
                Act fails = new Act.Fail(Place.DESK, trouble, skip, 1);
                atEveryStep(steps -> List.of(
                        new Act.Work(Place.DESK, steps),
                        new Act.Save(Place.DESK, "a", true),
                        fails,
                        new Act.Work(Place.DESK, TO_THE_END)));
            }
        }
    }

    @Test
    void aReplacementThatWasEndedAtAnyStepAndThenRememberedSurvivesALossOfPower() {
        atEveryStep(steps -> List.of(
                new Act.Work(Place.DESK, steps),
                new Act.Kill(Place.DESK),
                new Act.Work(Place.DESK, TO_THE_END),
                new Act.LosePower(Place.DESK)));
    }

    @Test
    void aReplacementInWhichAnythingFailedSurvivesALossOfPower() {
        for (Trouble trouble : Trouble.values()) {
            atEveryStep(skip -> List.of(
                    new Act.Fail(Place.DESK, trouble, skip, 1),
                    new Act.Work(Place.DESK, TO_THE_END),
                    new Act.LosePower(Place.DESK)));
        }
    }

    @Test
    void aFolderThatIsTakenAwayAtAnyStepAfterItWasMadeMayGiveItsPlaceToAFile() {
        boolean more = true;
        for (int step = 0; more; step++) {
            more = tell(
                    DiskTraits.PLAIN,
                    List.of(
                            new Act.Save(Place.ONLINE, "a/b/file", false),
                            new Act.Save(Place.ONLINE, "other", false),
                            new Act.Save(Place.LAPTOP, "third", false),
                            new Act.Work(Place.DESK, step),
                            new Act.Rename(Place.DESK, "a", "elsewhere"),
                            new Act.Save(Place.DESK, "a", false)));
        }
    }

    /** A file is agreed on and then edited online; what follows begins at each step of the next run, until there are no more. */
    private static void atEveryStep(IntFunction<List<Act>> continued) {
        DISKS.forEach(disk -> atEveryStep(disk, continued));
    }

    private static void atEveryStep(DiskTraits disk, IntFunction<List<Act>> continued) {
        boolean more = true;
        for (int step = 0; more; step++) {
            List<Act> acts = new ArrayList<>(List.of(
                    new Act.Save(Place.ONLINE, "a", false),
                    new Act.Work(Place.DESK, TO_THE_END),
                    new Act.Save(Place.ONLINE, "a", false)));
            acts.addAll(continued.apply(step));
            more = tell(disk, acts);
        }
    }

    /** Whether something came in the way of the run. */
    private static boolean tell(DiskTraits disk, List<Act> acts) {
        boolean byChance = acts.stream().anyMatch(Act.LosePower.class::isInstance);
        boolean disturbed = false;
        for (int seed = 0; seed < (byChance ? OUTCOMES : 1); seed++) {
            Simulation.Verdict verdict = Simulation.run(
                    new Story(seed, disk, DiskTraits.PLAIN, ServerTraits.PLAIN, DeletionPolicy.DELETE, acts), threads);
            assertEquals(Optional.empty(), verdict.problem(), () -> String.join("\n", verdict.trace()));
            disturbed |= isDisturbed(verdict.trace());
        }
        return disturbed;
    }

    /** Whether the run in the fourth act did not end in it; or, where that act is no run, whether its trouble came. */
    private static boolean isDisturbed(List<String> trace) {
        int fourth = indexOf(trace, "4 ");
        if (!trace.get(fourth).startsWith("4 Work")) {
            return trace.stream().anyMatch(line -> TROUBLES.matcher(line).lookingAt());
        }
        return trace.subList(fourth, indexOf(trace, "5 ")).stream().noneMatch(line -> line.contains(" ended a run"));
    }

    private static int indexOf(List<String> trace, String beginning) {
        return IntStream.range(0, trace.size())
                .filter(i -> trace.get(i).startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }
}
