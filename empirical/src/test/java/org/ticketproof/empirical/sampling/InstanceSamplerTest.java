package org.ticketproof.empirical.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import org.ticketproof.theory.freezing.DrawnInstance;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.StandardLaw;
import org.ticketproof.theory.freezing.VariableLaw;
import org.ticketproof.theory.subsetsum.FixedPoint;

class InstanceSamplerTest {
    private static final TrialStream STREAM = TrialStream.of(7, "instance sampler");

    @Property
    void firstVariablesDoNotDependOnTheirNumber(@ForAll StandardLaw law, @ForAll @IntRange(max = 40) int n, @ForAll @IntRange(max = 40) int m,
            @ForAll @LongRange(min = 0, max = 1L << 40) long trial, @ForAll @DoubleRange(max = 0.5) double prune,
            @ForAll @DoubleRange(max = 0.5) double lock) {
        Freezing freezing = Freezing.of(prune, lock);
        DrawnInstance longer = draw(law, freezing, Math.max(n, m), trial);
        DrawnInstance shorter = draw(law, freezing, Math.min(n, m), trial);
        int least = Math.min(n, m);
        assertEquals(least, shorter.size());
        assertArrayEquals(Arrays.copyOf(longer.values(), least), Arrays.copyOf(shorter.values(), least));
        assertArrayEquals(Arrays.copyOf(longer.states(), least), Arrays.copyOf(shorter.states(), least));
    }

    @Property
    void freezingChangesStatesButNotValues(@ForAll StandardLaw law, @ForAll @LongRange(min = 0, max = 1L << 40) long trial,
            @ForAll @DoubleRange(max = 0.5) double prune, @ForAll @DoubleRange(max = 0.5) double lock) {
        DrawnInstance plain = draw(law, Freezing.NONE, 30, trial);
        DrawnInstance frozen = draw(law, Freezing.of(prune, lock), 30, trial);
        assertEquals(30, plain.freeCount());
        for (int j = 0; j < 30; j++) {
            boolean pruned = frozen.states()[j] == DrawnInstance.PRUNED;
            assertEquals(pruned ? 0 : plain.values()[j], frozen.values()[j]);
        }
    }

    @Example
    void nothingButOneStateAtTheExtremes() {
        for (long trial = 0; trial < 200; trial++) {
            assertEquals(20, draw(VariableLaw.UNIFORM, Freezing.of(0, 0), 20, trial).freeCount());
            DrawnInstance locked = draw(VariableLaw.UNIFORM, Freezing.of(0, 1), 20, trial);
            assertEquals(0, locked.freeCount());
            assertEquals(Arrays.stream(locked.values(), 0, 20).sum(), locked.lockedSum());
            DrawnInstance pruned = draw(VariableLaw.UNIFORM, Freezing.of(1, 0), 20, trial);
            assertEquals(0, pruned.freeCount());
            assertEquals(0, pruned.lockedSum());
        }
    }

    @Example
    void thresholdsAreExact() {
        FreezingThresholds half = new FreezingThresholds(Freezing.of(0.5, 0.25));
        long quarter = 1L << 62;
        assertEquals(DrawnInstance.PRUNED, half.state(0));
        assertEquals(DrawnInstance.PRUNED, half.state(2 * quarter - 1));
        assertEquals(DrawnInstance.LOCKED, half.state(2 * quarter));
        assertEquals(DrawnInstance.LOCKED, half.state(3 * quarter - 1));
        assertEquals(DrawnInstance.FREE, half.state(3 * quarter));
        assertEquals(DrawnInstance.FREE, half.state(-1));
        FreezingThresholds all = new FreezingThresholds(Freezing.of(0.25, 0.75));
        assertEquals(DrawnInstance.LOCKED, all.state(-1));
        FreezingThresholds least = new FreezingThresholds(Freezing.of(0x1p-63, 0));
        assertEquals(DrawnInstance.PRUNED, least.state(1));
        assertEquals(DrawnInstance.FREE, least.state(2));
        assertTrue(new FreezingThresholds(Freezing.NONE).none());
        assertTrue(new FreezingThresholds(Freezing.of(0x1p-64, 0)).none());
    }

    /** Each count strays further with probability at most 1e-6 (Hoeffding). */
    @Example
    void statesHaveTheirProbabilities() {
        long[] counts = new long[3];
        int trials = 10_000;
        for (long trial = 0; trial < trials; trial++) {
            DrawnInstance instance = draw(VariableLaw.SIGNED_CONSTANT, Freezing.of(0.3, 0.15), 20, trial);
            for (int j = 0; j < 20; j++) {
                counts[instance.states()[j]]++;
            }
        }
        double limit = Probabilities.countLimit(20L * trials);
        assertEquals(0.55 * 20 * trials, counts[DrawnInstance.FREE], limit);
        assertEquals(0.15 * 20 * trials, counts[DrawnInstance.LOCKED], limit);
        assertEquals(0.30 * 20 * trials, counts[DrawnInstance.PRUNED], limit);
    }

    @Example
    void targetsAreUniformAndApartFromTheVariables() {
        int n = 100_000;
        double[] targets = new double[n];
        double product = 0;
        for (int t = 0; t < n; t++) {
            DrawnInstance instance = draw(VariableLaw.UNIFORM, Freezing.NONE, 1, t);
            targets[t] = FixedPoint.toDouble(InstanceSampler.drawTarget(STREAM));
            product += targets[t] * FixedPoint.toDouble(instance.values()[0]);
        }
        // Hoeffding at 1e-6 for terms in [-1, 1].
        assertEquals(0, product, 2 * Probabilities.countLimit(n));
        Arrays.sort(targets);
        assertTrue(Probabilities.distance(targets, x -> (1 + x) / 2) < Probabilities.distanceLimit(n));
    }

    @Example
    void tooManyVariablesAreRefused() {
        for (VariableLaw law : StandardLaw.values()) {
            int most = InstanceSampler.maxCount(law);
            draw(law, Freezing.NONE, most, 0);
            IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new InstanceSampler(law, Freezing.NONE, most + 1));
            assertEquals("n = " + (most + 1) + ": must be between 0 and " + most + " for the " + law.id() + " law", e.getMessage());
        }
        assertThrows(IllegalArgumentException.class, () -> new InstanceSampler(VariableLaw.UNIFORM, Freezing.NONE, -1));
    }

    @Example
    void nothingAllocates() {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (VariableLaw law : StandardLaw.values()) {
            InstanceSampler sampler = new InstanceSampler(law, Freezing.of(0.25, 0.25), 20);
            DrawnInstance instance = new DrawnInstance(20);
            long before = 0;
            for (int round = 0; round < 3; round++) {
                before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
                for (int t = 0; t < 20_000; t++) {
                    STREAM.seek(t);
                    sampler.draw(STREAM, instance);
                }
            }
            long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
            assertTrue(bytes < 20_000, law + ": " + bytes + " bytes for 20,000 trials");
        }
    }

    private static DrawnInstance draw(VariableLaw law, Freezing freezing, int n, long trial) {
        DrawnInstance instance = new DrawnInstance(n);
        STREAM.seek(trial);
        new InstanceSampler(law, freezing, n).draw(STREAM, instance);
        return instance;
    }
}
