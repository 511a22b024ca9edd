package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ticketproof.theory.freezing.DrawnInstance;

/** One pass over a sequence against a separate decision at every prefix. */
class PrefixCoverageTest {
    private static final double[] TOLERANCES = {0.3, 0.1, 0.03, 0.01, 0.001};
    private final CoverageSolver solver = new CoverageSolver(64);
    private final PlainCoverage plain = new PlainCoverage(64);

    @Test
    void frozenSequencesMatchRepeatedDecisions() {
        SplittableRandom random = new SplittableRandom(20260101);
        boolean[] covered = new boolean[65];
        for (int round = 0; round < 400; round++) {
            double lock = 0.4 * random.nextDouble();
            double prune = 0.4 * random.nextDouble();
            long tolerance = FixedPoint.floor(TOLERANCES[round % TOLERANCES.length]);
            DrawnInstance instance = new DrawnInstance(64);
            DrawnInstance prefix = new DrawnInstance(64);
            draw(instance, random, prune, lock);
            solver.statusAtEveryCount(instance, tolerance, covered);
            for (int m = 0; m <= instance.size(); m++) {
                boolean expected = plain.covers(prefix.freeValues(), prefix.freeCount(), -FixedPoint.ONE - prefix.lockedSum(),
                        FixedPoint.ONE - prefix.lockedSum(), tolerance);
                assertEquals(expected, covered[m], "round " + round + ", prefix " + m);
                if (m < instance.size()) {
                    append(prefix, instance.states()[m], instance.values()[m]);
                }
            }
        }
    }

    @Test
    void firstCoveringCountIsTheFirstCoveredPrefix() {
        SplittableRandom random = new SplittableRandom(20260102);
        boolean[] covered = new boolean[65];
        for (int round = 0; round < 600; round++) {
            long tolerance = FixedPoint.floor(TOLERANCES[round % TOLERANCES.length]);
            DrawnInstance instance = new DrawnInstance(64);
            draw(instance, random, 0, 0);
            int count = random.nextInt(65);
            solver.statusAtEveryCount(instance, tolerance, covered);
            int expected = -1;
            for (int m = count; m >= 0; m--) {
                expected = covered[m] ? m : expected;
            }
            assertEquals(expected, solver.firstCoveringCount(instance.values(), count, tolerance), "round " + round);
        }
    }

    private static void draw(DrawnInstance instance, SplittableRandom random, double prune, double lock) {
        for (int i = 0; i < 64; i++) {
            double u = random.nextDouble();
            byte state = u < prune ? DrawnInstance.PRUNED : u < prune + lock ? DrawnInstance.LOCKED : DrawnInstance.FREE;
            append(instance, state, random.nextLong(-FixedPoint.ONE, FixedPoint.ONE + 1));
        }
    }

    private static void append(DrawnInstance instance, byte state, long value) {
        if (state == DrawnInstance.FREE) {
            instance.addFree(value);
        } else if (state == DrawnInstance.LOCKED) {
            instance.addLocked(value);
        } else {
            instance.addPruned(value);
        }
    }
}
