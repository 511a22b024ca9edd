package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ticketproof.theory.subsetsum.CoverageCertificate.Covered;
import org.ticketproof.theory.subsetsum.CoverageCertificate.Missed;

/** Certificates agree with the decision, are small, verify, and fail when tampered with. */
class CoverageCertificateTest {
    private final CoverageSolver solver = new CoverageSolver(80);

    @Test
    void smallInstancesMatchBruteForce() {
        SplittableRandom random = new SplittableRandom(7);
        int missedCount = 0;
        for (int round = 0; round < 4000; round++) {
            int n = random.nextInt(13);
            long[] values = random.longs(n, -50, 51).toArray();
            long lo = random.nextLong(-250, 250);
            long hi = lo + random.nextLong(300);
            long tolerance = random.nextLong(12);
            CoverageCertificate certificate = solver.certify(values, n, lo, hi, tolerance);
            assertEquals(Optional.empty(), CoverageChecker.fault(values, n, lo, hi, tolerance, certificate), "round " + round);
            long expected = BruteForce.firstMissed(values, n, lo, hi, tolerance);
            if (certificate instanceof Missed missed) {
                missedCount++;
                assertEquals(expected, missed.target());
                long[] sums = BruteForce.sortedSums(values, n);
                assertEquals(sums[0] < missed.target(), missed.below().length > 0);
                assertEquals(sums[sums.length - 1] > missed.target(), missed.above().length > 0);
            } else {
                assertEquals(hi + 1, expected);
            }
        }
        assertTrue(missedCount > 500 && missedCount < 3900, "missed " + missedCount);
    }

    @Test
    void largeInstancesMatchTheFastDecision() {
        SplittableRandom random = new SplittableRandom(8);
        double[] tolerances = {0.1, 0.01, 0.001};
        int[] counts = {8, 16, 24};
        int missedCount = 0;
        for (int round = 0; round < 240; round++) {
            int n = counts[round % 3] - 2 + random.nextInt(4);
            long tolerance = FixedPoint.floor(tolerances[round % 3]);
            long[] values = random.longs(n, -FixedPoint.ONE, FixedPoint.ONE + 1).toArray();
            CoverageCertificate certificate = solver.certify(values, n, -FixedPoint.ONE, FixedPoint.ONE, tolerance);
            assertEquals(Optional.empty(),
                    CoverageChecker.fault(values, n, -FixedPoint.ONE, FixedPoint.ONE, tolerance, certificate), "round " + round);
            assertEquals(solver.covers(values, n, 0, tolerance), certificate instanceof Covered);
            if (certificate instanceof Covered covered) {
                assertTrue(covered.subsets().length <= 2 * FixedPoint.ONE / tolerance + 3, covered.subsets().length + " subsets");
            } else {
                missedCount++;
            }
        }
        assertTrue(missedCount > 10, "missed " + missedCount);
    }

    @Test
    void moreThan64Variables() {
        SplittableRandom random = new SplittableRandom(9);
        long[] values = random.longs(80, -FixedPoint.ONE / 16, FixedPoint.ONE / 16).toArray();
        for (double eps : new double[] {0.1, 0.001}) {
            for (long end : new long[] {FixedPoint.ONE / 2, 3 * FixedPoint.ONE}) {
                long tolerance = FixedPoint.floor(eps);
                CoverageCertificate certificate = solver.certify(values, 80, -end, end, tolerance);
                assertEquals(solver.covers(values, 80, -end, end, tolerance), certificate instanceof Covered);
                assertEquals(Optional.empty(), CoverageChecker.fault(values, 80, -end, end, tolerance, certificate));
            }
        }
    }

    /** What is written down is no more than the proof asks for: balls that count, and levels that partial sums can reach. */
    @Test
    void evidenceHoldsNothingBeyondReach() {
        SplittableRandom random = new SplittableRandom(13);
        for (int round = 0; round < 2000; round++) {
            int n = random.nextInt(1, 13);
            long[] values = random.longs(n, -50, 51).toArray();
            long lo = random.nextLong(-250, 250);
            long hi = lo + random.nextLong(300);
            long tolerance = random.nextLong(12);
            CoverageCertificate certificate = solver.certify(values, n, lo, hi, tolerance);
            if (certificate instanceof Covered covered) {
                long[][] subsets = covered.subsets();
                long[] sums = Arrays.stream(subsets).mapToLong(words -> SubsetEnumeration.sum(values, words[0])).toArray();
                assertTrue(sums.length == 1 || sums[1] - tolerance > lo && sums[sums.length - 2] + tolerance < hi, "a ball too many");
                continue;
            }
            Missed missed = (Missed) certificate;
            long least = 0;
            long greatest = 0;
            for (int t = 1; t <= n; t++) {
                long x = values[missed.order()[t - 1]];
                assertTrue(t == 1 || Math.abs(x) >= Math.abs(values[missed.order()[t - 2]]), "not in order of magnitude");
                least += Math.min(x, 0);
                greatest += Math.max(x, 0);
                for (int i = 0; i < missed.low()[t].length && t < n; i++) {
                    assertTrue(missed.high()[t][i] >= least && missed.low()[t][i] <= greatest, "round " + round + ": beyond all sums");
                }
            }
        }
    }

    @Test
    void tamperedCoveredCertificatesAreRefused() {
        SplittableRandom random = new SplittableRandom(10);
        int n = 14;
        long tolerance = FixedPoint.floor(0.05);
        int tried = 0;
        while (tried < 50) {
            long[] values = random.longs(n, -FixedPoint.ONE, FixedPoint.ONE + 1).toArray();
            if (!(solver.certify(values, n, -FixedPoint.ONE, FixedPoint.ONE, tolerance) instanceof Covered covered)) {
                continue;
            }
            tried++;
            long[][] subsets = covered.subsets();
            int last = subsets.length - 1;
            refused(values, tolerance, new Covered(Arrays.copyOf(subsets, last)));
            refused(values, tolerance, new Covered(Arrays.copyOfRange(subsets, 1, last + 1)));
            refused(values, tolerance, new Covered(new long[0][]));
            refused(values, tolerance, new Covered(null));
            long[][] swapped = subsets.clone();
            swapped[0] = subsets[last];
            refused(values, tolerance, new Covered(swapped));
            long[][] beyond = subsets.clone();
            beyond[1] = new long[] {subsets[1][0] | 1L << n};
            refused(values, tolerance, new Covered(beyond));
            long[][] two = subsets.clone();
            two[0] = new long[] {subsets[0][0], 0};
            refused(values, tolerance, new Covered(two));
        }
    }

    @Test
    void tamperedMissedCertificatesAreRefused() {
        SplittableRandom random = new SplittableRandom(11);
        int n = 10;
        long tolerance = FixedPoint.floor(0.01);
        int tried = 0;
        while (tried < 200) {
            long[] values = random.longs(n, -FixedPoint.ONE, FixedPoint.ONE + 1).toArray();
            if (!(solver.certify(values, n, -FixedPoint.ONE, FixedPoint.ONE, tolerance) instanceof Missed m)
                    || m.below().length == 0 || m.above().length == 0) {
                continue;
            }
            tried++;
            refused(values, tolerance, new Missed(2 * FixedPoint.ONE, m.below(), m.above(), m.order(), m.low(), m.high()));
            refused(values, tolerance, new Missed(m.target(), new long[0], m.above(), m.order(), m.low(), m.high()));
            refused(values, tolerance, new Missed(m.target(), m.below(), new long[0], m.order(), m.low(), m.high()));
            refused(values, tolerance, new Missed(m.target(), m.above(), m.below(), m.order(), m.low(), m.high()));
            int[] twice = m.order().clone();
            twice[0] = twice[1];
            refused(values, tolerance, new Missed(m.target(), m.below(), m.above(), twice, m.low(), m.high()));
            int level = 1 + random.nextInt(n);
            if (m.low()[level].length > 0) {
                long[][] high = m.high().clone();
                high[level] = high[level].clone();
                int i = random.nextInt(high[level].length);
                // Without this interval either the gap or a step into it from the level above must be left open,
                // unless no partial sum can be there.
                high[level][i] = m.low()[level][i] - 1;
                refusedOrStillTrue(values, tolerance, new Missed(m.target(), m.below(), m.above(), m.order(), m.low(), high), level == n);
            }
            long[][] low = m.low().clone();
            long[][] high = m.high().clone();
            low[0] = new long[] {0};
            high[0] = new long[] {0};
            refused(values, tolerance, new Missed(m.target(), m.below(), m.above(), m.order(), low, high));
            refused(values, tolerance, new Missed(m.target(), m.below(), m.above(), m.order(), null, high));
        }
    }

    /** A wrong claim can never be certified: forged levels that hold nothing are refused for a target that is near a sum. */
    @Test
    void coveredTargetsCannotBeForgedAsMissed() {
        SplittableRandom random = new SplittableRandom(12);
        for (int round = 0; round < 2000; round++) {
            int n = 1 + random.nextInt(8);
            long[] values = random.longs(n, -30, 31).toArray();
            long[] sums = BruteForce.sortedSums(values, n);
            long target = sums[random.nextInt(sums.length)];
            int[] order = new int[n];
            long[][] low = new long[n + 1][];
            long[][] high = new long[n + 1][];
            for (int t = 0; t <= n; t++) {
                order[Math.min(t, n - 1)] = Math.min(t, n - 1);
                low[t] = random.longs(3, -100, 101).sorted().toArray();
                high[t] = random.longs(3, -100, 101).sorted().toArray();
            }
            CoverageCertificate forged = new Missed(target, new long[0], new long[0], order, low, high);
            assertTrue(CoverageChecker.fault(values, n, -300, 300, 0, forged).isPresent());
        }
    }

    private static void refused(long[] values, long tolerance, CoverageCertificate certificate) {
        assertTrue(CoverageChecker.fault(values, values.length, -FixedPoint.ONE, FixedPoint.ONE, tolerance, certificate).isPresent());
    }

    private static void refusedOrStillTrue(long[] values, long tolerance, CoverageCertificate certificate, boolean must) {
        boolean faulty = CoverageChecker.fault(values, values.length, -FixedPoint.ONE, FixedPoint.ONE, tolerance, certificate).isPresent();
        assertTrue(faulty || !must);
    }
}
