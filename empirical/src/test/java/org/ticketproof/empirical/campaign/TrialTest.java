package org.ticketproof.empirical.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.DrawnInstance;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.StandardLaw;
import org.ticketproof.theory.freezing.VariableLaw;
import org.ticketproof.theory.subsetsum.FixedPoint;

class TrialTest {
    /** The trial's answer against all 2^n subset sums, sorted. */
    @Property(tries = 400)
    void answersAsEnumerationDoes(@ForAll @DoubleRange(min = 0.01, max = 0.5) double eps, @ForAll @IntRange(max = 12) int n,
            @ForAll @DoubleRange(max = 0.5) double prune, @ForAll @DoubleRange(max = 0.5) double lock, @ForAll StandardLaw law,
            @ForAll Targets targets, @ForAll @LongRange(max = 1L << 43, min = 0) long number) {
        Trial trial = new Trial(5, Cells.cell(eps, n, prune, lock, law, targets));
        boolean fails = trial.fails(number);
        assertEquals(failsByEnumeration(trial.instance(), n, trial.target(), targets, FixedPoint.floor(eps)), fails);
    }

    @Property(tries = 150)
    void aTrajectoryAnswersAsEnumerationDoesAtEveryPrefix(@ForAll @DoubleRange(min = 0.02, max = 0.5) double eps, @ForAll @IntRange(max = 11) int n,
            @ForAll @DoubleRange(max = 0.5) double prune, @ForAll @DoubleRange(max = 0.5) double lock, @ForAll StandardLaw law,
            @ForAll Targets targets, @ForAll @LongRange(max = 1L << 43, min = 0) long number) {
        Setting setting = new Setting(eps, Freezing.of(prune, lock), law, targets);
        TrajectoryTrial trial = new TrajectoryTrial(5, new Trajectory(setting, n));
        boolean[] covered = trial.covered(number);
        for (int m = 0; m <= n; m++) {
            assertEquals(!failsByEnumeration(trial.instance(), m, trial.target(), targets, FixedPoint.floor(eps)), covered[m], "m = " + m);
        }
    }

    /** The escalation over prefixes of the free variables agrees with deciding them all at once. */
    @Property(tries = 300)
    void oneTargetWithManyVariables(@ForAll @DoubleRange(min = 1, max = 5) double digits, @ForAll @IntRange(min = 10, max = 70) int n,
            @ForAll @DoubleRange(max = 0.7) double prune, @ForAll @DoubleRange(max = 0.3) double lock, @ForAll @LongRange(max = 1L << 43, min = 0) long number) {
        Cell cell = Cells.cell(Math.pow(10, -digits), n, prune, lock, VariableLaw.PRODUCT, Targets.ONE);
        Trial trial = new Trial(5, cell);
        boolean fails = trial.fails(number);
        DrawnInstance instance = trial.instance();
        long remainder = trial.target() - instance.lockedSum();
        assertEquals(!new org.ticketproof.theory.subsetsum.CoverageSolver(n)
                .covers(instance.freeValues(), instance.freeCount(), remainder, remainder, cell.tolerance()), fails);
    }

    @Example
    void thousandsOfVariables() {
        for (Targets targets : Targets.values()) {
            Trial trial = new Trial(5, Cells.cell(0.01, 3000, 0.1, 0.1, VariableLaw.NORMAL, targets));
            for (int t = 0; t < 5; t++) {
                trial.fails(t);
                assertEquals(3000, trial.instance().size());
            }
        }
    }

    @Example
    void toleranceIsTheFloorOfEps() {
        assertEquals(10_995_116_277L, Cells.cell(0.01, 1, 0, 0, VariableLaw.UNIFORM, Targets.ALL).tolerance());
        assertEquals(1L << 39, Cells.cell(0.5, 1, 0, 0, VariableLaw.UNIFORM, Targets.ALL).tolerance());
        assertEquals(20 * 0x1p-41 + 0x1p-40 + 0x1p-41, Cells.cell(0.5, 20, 0, 0, VariableLaw.UNIFORM, Targets.ALL).gridEffect(), 1e-20);
    }

    @Example
    void badInputIsNamed() {
        assertEquals("n = -1: must be between 0 and 524284 for the uniform law", assertThrows(IllegalArgumentException.class,
                () -> Cells.cell(0.1, -1, 0, 0, VariableLaw.UNIFORM, Targets.ALL)).getMessage());
        assertEquals("n = 10000: must be between 0 and 8191 for the normal law", assertThrows(IllegalArgumentException.class,
                () -> new Trajectory(new Setting(0.1, Freezing.NONE, VariableLaw.NORMAL, Targets.ALL), 10_000)).getMessage());
    }

    @Example
    void aTrialAllocatesNothing() {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (Cell cell : Cells.MIXED) {
            Trial trial = new Trial(5, cell);
            long before = 0;
            long failures = 0;
            for (int round = 0; round < 3; round++) {
                before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
                for (int t = 0; t < 20_000; t++) {
                    failures += trial.fails(t) ? 1 : 0;
                }
            }
            long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
            assertTrue(bytes < 20_000, cell.key() + ": " + bytes + " bytes for 20,000 trials with " + failures + " failures");
        }
    }

    private static boolean failsByEnumeration(DrawnInstance instance, int m, long target, Targets targets, long tolerance) {
        long[] sums = {0};
        for (int j = 0; j < m; j++) {
            long x = instance.values()[j];
            if (instance.states()[j] == DrawnInstance.FREE) {
                long[] more = Arrays.copyOf(sums, 2 * sums.length);
                for (int i = 0; i < sums.length; i++) {
                    more[sums.length + i] = sums[i] + x;
                }
                sums = more;
            } else if (instance.states()[j] == DrawnInstance.LOCKED) {
                sums = Arrays.stream(sums).map(s -> s + x).toArray();
            }
        }
        if (targets == Targets.ONE) {
            return Arrays.stream(sums).noneMatch(s -> Math.abs(s - target) <= tolerance);
        }
        Arrays.sort(sums);
        long next = -FixedPoint.ONE;
        for (long sum : sums) {
            if (sum - tolerance > next) {
                break;
            }
            next = Math.max(next, sum + tolerance + 1);
        }
        return next <= FixedPoint.ONE;
    }
}
