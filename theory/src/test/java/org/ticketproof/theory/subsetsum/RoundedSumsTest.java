package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The bit operations against a plain bit set, and the verdicts against all sums. */
class RoundedSumsTest {

    @Test
    void bitsMatchAPlainBitSet() {
        SplittableRandom random = new SplittableRandom(13);
        RoundedSums sums = new RoundedSums();
        for (int round = 0; round < 3000; round++) {
            sums.reset(1, random.nextInt(1, 4000));
            int last = sums.sumAtOrAbove(Integer.MAX_VALUE);
            assertEquals(-1, last);
            BitSet plain = new BitSet();
            plain.set(0);
            int n = random.nextInt(1, 14);
            for (int i = 0; i < n; i++) {
                int m = random.nextInt(0, 300);
                sums.add(m);
                BitSet shifted = new BitSet();
                plain.stream().forEach(c -> shifted.set(c + m));
                plain.or(shifted);
                int kept = sums.sumAtOrBelow(Integer.MAX_VALUE);
                int cell = random.nextInt(0, kept + 1);
                assertEquals(plain.previousSetBit(cell), sums.sumAtOrBelow(cell));
                assertEquals(plain.nextSetBit(cell), sums.sumAtOrAbove(cell));
                int gap = random.nextInt(RoundedSums.MIN_GAP, RoundedSums.MAX_GAP + 1);
                int start = plain.nextSetBit(cell);
                int expected = start;
                for (int c = start; c >= 0 && expected - c <= gap; c = plain.previousSetBit(c - 1)) {
                    expected = c;
                    if (c == 0) {
                        break;
                    }
                }
                assertEquals(expected, sums.startOfRun(start, gap));
            }
        }
    }

    @Test
    void verdictsAreNeverWrong() {
        SplittableRandom random = new SplittableRandom(14);
        RoundedSums sums = new RoundedSums();
        int[] told = new int[3];
        for (int round = 0; round < 30000; round++) {
            int n = random.nextInt(1, 12);
            long[] values = new long[n];
            long tolerance = random.nextLong(4, 400);
            long width = 2 * tolerance + 1;
            long total = 0;
            sums.reset(Math.max(1, width / random.nextInt(6, 31)), 12 * 3000);
            for (int i = 0; i < n; i++) {
                values[i] = random.nextLong(0, 3000);
                total += values[i];
                sums.add(values[i]);
            }
            long lo = random.nextLong(-tolerance, total + 1);
            long hi = random.nextLong(lo, total + 1);
            int verdict = sums.verdict(lo, hi, width);
            told[1 + verdict]++;
            if (verdict != 0) {
                assertEquals(BruteForce.covers(values, n, lo, hi, tolerance), verdict > 0, "round " + round);
            }
        }
        assertTrue(told[0] > 1000 && told[1] < 15000 && told[2] > 1000, told[0] + " missed, " + told[1] + " open, " + told[2] + " covered");
    }
}
