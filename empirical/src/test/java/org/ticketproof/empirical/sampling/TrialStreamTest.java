package org.ticketproof.empirical.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class TrialStreamTest {
    private static final long GAMMA = 0x9e3779b97f4a7c15L;

    @Property
    void isTheSequenceOfSplittableRandom(@ForAll long start) {
        TrialStream stream = TrialStream.ofStart(start);
        SplittableRandom oracle = new SplittableRandom(start);
        for (int i = 0; i < 50; i++) {
            assertEquals(oracle.nextLong(), stream.nextLong());
        }
    }

    @Property
    void isTheSequenceOfCommonsRngSplitMix(@ForAll long start) {
        TrialStream stream = TrialStream.ofStart(start);
        UniformRandomProvider oracle = RandomSource.SPLIT_MIX_64.create(start);
        for (int i = 0; i < 50; i++) {
            assertEquals(oracle.nextLong(), stream.nextLong());
        }
    }

    @Property
    void aTrialIsAPositionOfOneSequence(@ForAll long start, @ForAll @LongRange(min = 0, max = (1L << 44) - 1) long trial,
            @ForAll @IntRange(min = 0, max = (1 << 20) - 1) int index) {
        TrialStream stream = TrialStream.ofStart(start);
        stream.seek(trial);
        long state = start + GAMMA * ((trial << 20) + index);
        assertEquals(new SplittableRandom(state).nextLong(), stream.valueAt(index));
    }

    @Property
    void nextAndValueAtAgreeAndDoNotDisturbEachOther(@ForAll long seed, @ForAll @LongRange(min = 0, max = 1L << 43) long trial) {
        TrialStream stream = TrialStream.of(seed, "key");
        stream.seek(trial);
        for (int i = 0; i < 20; i++) {
            stream.valueAt(19 - i);
            assertEquals(stream.valueAt(i), stream.nextLong());
        }
    }

    /** Values computed by an independent program (see stream-vectors.py beside the test resources). */
    @Test
    void knownAnswers() {
        TrialStream stream = TrialStream.of(20240607, "law=uniform prune=0.0 lock=0.0 targets=all eps=0.01 n=20");
        long[] found = new long[4];
        stream.seek(0);
        found[0] = stream.nextLong();
        found[1] = stream.nextLong();
        stream.seek(123456789);
        found[2] = stream.valueAt(0);
        found[3] = stream.valueAt(1048575);
        assertArrayEquals(StreamVectors.EXPECTED, found);
    }

    @Test
    void startsDifferBetweenKeysAndSeeds() {
        Set<Long> firsts = new HashSet<>();
        for (int seed = 0; seed < 100; seed++) {
            for (int key = 0; key < 100; key++) {
                firsts.add(TrialStream.of(seed, "n=" + key).nextLong());
            }
        }
        assertEquals(10_000, firsts.size());
        assertNotEquals(TrialStream.of(1, "a").nextLong(), TrialStream.of(2, "a").nextLong());
    }

    @Test
    void nothingAllocates() {
        TrialStream stream = TrialStream.of(1, "key");
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long sum = 0;
        long before = 0;
        for (int round = 0; round < 2; round++) {
            before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            for (int t = 0; t < 100_000; t++) {
                stream.seek(t);
                sum += stream.nextLong() + stream.valueAt(7);
            }
        }
        long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertTrue(bytes < 10_000, bytes + " bytes for 100,000 trials, sum " + sum);
    }
}
