package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The fast decision against the plain interval merge, where 2^n subsets are out of reach, and golden counts. */
class CoverageAgreementTest {
    private final PlainCoverage plain = new PlainCoverage(200);
    private final CoverageSolver solver = new CoverageSolver(200);
    private final SplittableRandom random = new SplittableRandom(20260103);

    /** At every tolerance the sizes go from hopeless to certain, with most weight where about half are covered. */
    @Test
    void uniformInstances() {
        agree(0.1, 6000, 4, 20, FixedPoint.ONE);
        agree(0.01, 6000, 6, 32, FixedPoint.ONE);
        agree(0.001, 2000, 9, 36, FixedPoint.ONE);
        agree(1e-4, 120, 13, 40, FixedPoint.ONE);
    }

    @Test
    void narrowAndWideInstances() {
        agree(0.01, 1500, 8, 120, FixedPoint.ONE / 10);
        agree(0.01, 1500, 4, 40, 4 * FixedPoint.ONE);
        agree(0.003, 600, 60, 200, FixedPoint.ONE / 40);
    }

    /** Products of uniforms, many of them tiny; lattices; powers of two; values next to plus or minus one; mixtures. */
    @Test
    void unevenInstances() {
        int[] coveredOf = new int[5];
        for (int round = 0; round < 10000; round++) {
            int kind = round % 5;
            int n = 1 + random.nextInt(28);
            long tolerance = FixedPoint.floor(0.005 + 0.1 * random.nextDouble());
            long[] values = new long[n];
            for (int i = 0; i < n; i++) {
                values[i] = uneven(kind == 4 ? random.nextInt(4) : kind);
            }
            long locked = random.nextInt(3) == 0 ? random.nextLong() >> 22 : 0;
            coveredOf[kind] += agree(values, n, -FixedPoint.ONE - locked, FixedPoint.ONE - locked, tolerance, round) ? 1 : 0;
        }
        for (int kind = 0; kind < 5; kind++) {
            assertEquals(1, Integer.signum(coveredOf[kind]), "no covered instance of kind " + kind);
        }
    }

    /** Sums are multiples of d: neighbours leave nothing out exactly if d is at most 2 tolerance + 1. */
    @Test
    void tiesAtTheWidestAllowedGap() {
        for (int round = 0; round < 3000; round++) {
            long tolerance = random.nextLong(1, 1L << (1 + round % 38));
            int n = 4 + random.nextInt(16);
            long[] allowed = new long[n];
            long[] tooWide = new long[n];
            long weight = 0;
            for (int i = 0; i < n; i++) {
                // Each at most one more than the total before: all multiples up to the total are sums.
                long k = random.nextLong(1, weight + 2);
                weight += k;
                long sign = random.nextBoolean() ? 1 : -1;
                allowed[i] = sign * k * (2 * tolerance + 1);
                tooWide[i] = sign * k * (2 * tolerance + 2);
            }
            long least = LongStream.of(allowed).filter(x -> x < 0).sum();
            long greatest = least + weight * (2 * tolerance + 1);
            assertEquals(true, agree(allowed, n, least - tolerance, greatest + tolerance, tolerance, round));
            assertEquals(false, agree(allowed, n, least - tolerance - 1, greatest, tolerance, round));
            assertEquals(false, agree(allowed, n, least, greatest + tolerance + 1, tolerance, round));
            assertEquals(false, agree(tooWide, n, least, greatest, tolerance, round));
        }
    }

    /** The plain form gave the same counts when they were written down. */
    @Test
    void goldenCounts() {
        assertEquals(2785, covered(12, 0.01, 4000));
        assertEquals(3761, covered(15, 0.01, 4000));
        assertEquals(19928, covered(20, 0.01, 20000));
        assertEquals(3984, covered(24, 1e-3, 4000));
        assertEquals(396, covered(24, 1e-4, 400));
    }

    private int covered(int n, double eps, int trials) {
        SplittableRandom draws = new SplittableRandom(42);
        long[] values = new long[n];
        int covered = 0;
        for (int trial = 0; trial < trials; trial++) {
            for (int i = 0; i < n; i++) {
                values[i] = draws.nextLong() >> 23;
            }
            covered += solver.covers(values, n, 0, FixedPoint.floor(eps)) ? 1 : 0;
        }
        return covered;
    }

    private void agree(double eps, int rounds, int least, int most, long scale) {
        long[] values = new long[most];
        for (int round = 0; round < rounds; round++) {
            int n = least + random.nextInt(most - least + 1);
            for (int i = 0; i < n; i++) {
                values[i] = random.nextLong(-scale, scale + 1);
            }
            agree(values, n, -FixedPoint.ONE, FixedPoint.ONE, FixedPoint.floor(eps), round);
        }
    }

    private boolean agree(long[] values, int n, long lo, long hi, long tolerance, int round) {
        boolean expected = plain.covers(values, n, lo, hi, tolerance);
        assertEquals(expected, solver.covers(values, n, lo, hi, tolerance), "round " + round);
        return expected;
    }

    private long uneven(int kind) {
        long one = FixedPoint.ONE;
        long sign = random.nextBoolean() ? 1 : -1;
        switch (kind) {
            case 0:
                return FixedPoint.nearest(sign * random.nextDouble() * random.nextDouble());
            case 1:
                return sign * random.nextLong(0, 17) * (one / 16);
            case 2:
                return sign * (one >> random.nextInt(9));
            default:
                return sign * (one - random.nextLong(0, one / 4));
        }
    }
}
