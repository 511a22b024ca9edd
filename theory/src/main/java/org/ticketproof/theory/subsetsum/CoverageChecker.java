package org.ticketproof.theory.subsetsum;

import java.util.Optional;

/**
 * Verifies a {@link CoverageCertificate} against the values, independently of every solver: only sums, comparisons and a
 * look-up in sorted intervals. Nothing in a certificate is trusted; a malformed one is refused, not an exception.
 */
public final class CoverageChecker {

    private CoverageChecker() {
    }

    /**
     * What is wrong with a certificate.
     *
     * @param free the values a subset may use
     * @param count how many of them count
     * @param lo least target, already moved by the locked sum
     * @param hi greatest target, at least {@code lo}
     * @param tolerance largest allowed distance, at least 0
     * @param certificate the evidence
     * @return empty if the certificate proves what it says (covered or missed) of these numbers, otherwise one line
     * @throws IllegalArgumentException if the numbers themselves are out of range, as for {@link CoverageSolver}
     */
    public static Optional<String> fault(long[] free, int count, long lo, long hi, long tolerance,
            CoverageCertificate certificate) {
        CoverageInput.require(free, count, free.length, lo, hi, tolerance);
        if (certificate instanceof CoverageCertificate.Covered covered) {
            return Optional.ofNullable(faultOf(covered, free, count, lo, hi, tolerance));
        }
        if (certificate instanceof CoverageCertificate.Missed missed) {
            return Optional.ofNullable(faultOf(missed, free, count, lo, hi, tolerance));
        }
        return Optional.of("no certificate");
    }

    private static String faultOf(CoverageCertificate.Covered covered, long[] free, int count, long lo, long hi, long tolerance) {
        long[][] subsets = covered.subsets();
        if (subsets == null) {
            return "subsets: missing";
        }
        boolean[] used = new boolean[count];
        long[] sums = new long[subsets.length];
        for (int i = 0; i < subsets.length; i++) {
            if (!unpack(subsets[i], used)) {
                return "subset " + i + ": not a subset of " + count + " variables";
            }
            sums[i] = SubsetEvaluation.sum(free, count, used);
        }
        return CoverageCertificateKernel.ballsCover(sums, lo, hi, tolerance) ? null
                : "the balls around the subsets' sums do not cover the window in order";
    }

    private static String faultOf(CoverageCertificate.Missed missed, long[] free, int count, long lo, long hi, long tolerance) {
        long target = missed.target();
        if (target < lo || target > hi) {
            return "target " + target + ": outside the window";
        }
        int[] order = missed.order();
        if (!isPermutation(order, count) || !areLevels(missed.low(), missed.high(), count + 1)) {
            return "order and levels: malformed for " + count + " variables";
        }
        // least[t], greatest[t]: between them lies whatever the first t variables of the order contribute.
        long[] least = new long[count + 1];
        long[] greatest = new long[count + 1];
        for (int t = 0; t < count; t++) {
            long x = free[order[t]];
            least[t + 1] = least[t] + Math.min(x, 0);
            greatest[t + 1] = greatest[t] + Math.max(x, 0);
        }
        long gapLow = least[count];
        long gapHigh = greatest[count];
        boolean[] used = new boolean[count];
        if (missed.below() == null || missed.above() == null) {
            return "neighbours: missing";
        }
        if (missed.below().length > 0) {
            gapLow = unpack(missed.below(), used) ? SubsetEvaluation.sum(free, count, used) + 1 : Long.MAX_VALUE;
        }
        if (missed.above().length > 0) {
            gapHigh = unpack(missed.above(), used) ? SubsetEvaluation.sum(free, count, used) - 1 : Long.MIN_VALUE;
        }
        if (gapLow > Math.max(target - tolerance, least[count]) || gapHigh < Math.min(target + tolerance, greatest[count])) {
            return "neighbours: not subsets, or within the tolerance of the target";
        }
        long[][] low = missed.low();
        long[][] high = missed.high();
        if (gapLow <= gapHigh && !CoverageCertificateKernel.contains(low[count], high[count], gapLow, gapHigh)) {
            return "level " + count + ": does not contain the gap";
        }
        for (int t = count; t > 0; t--) {
            long x = free[order[t - 1]];
            if (!CoverageCertificateKernel.leadsInto(low[t], high[t], 0, least[t - 1], greatest[t - 1], low[t - 1], high[t - 1])
                    || !CoverageCertificateKernel.leadsInto(low[t], high[t], x, least[t - 1], greatest[t - 1], low[t - 1], high[t - 1])) {
                return "level " + t + ": does not lead into the one before";
            }
        }
        for (int i = 0; i < low[0].length; i++) {
            if (low[0][i] <= 0 && 0 <= high[0][i]) {
                return "level 0: contains 0";
            }
        }
        return null;
    }

    private static boolean unpack(long[] words, boolean[] used) {
        if (words == null || words.length != Math.max(1, (used.length + 63) >> 6)) {
            return false;
        }
        for (int bit = used.length; bit < words.length << 6; bit++) {
            if ((words[bit >> 6] >>> bit & 1) != 0) {
                return false;
            }
        }
        for (int i = 0; i < used.length; i++) {
            used[i] = (words[i >> 6] >>> i & 1) != 0;
        }
        return true;
    }

    private static boolean isPermutation(int[] order, int count) {
        if (order == null || order.length != count) {
            return false;
        }
        boolean[] seen = new boolean[count];
        for (int i : order) {
            if (i < 0 || i >= count || seen[i]) {
                return false;
            }
            seen[i] = true;
        }
        return true;
    }

    private static boolean areLevels(long[][] low, long[][] high, int levels) {
        if (low == null || high == null || low.length != levels || high.length != levels) {
            return false;
        }
        for (int t = 0; t < levels; t++) {
            if (low[t] == null || high[t] == null || low[t].length != high[t].length) {
                return false;
            }
            for (int i = 0; i < low[t].length; i++) {
                // Far beyond any sum, and small enough that no difference overflows.
                if (Math.abs(low[t][i]) > 2 * FixedPoint.MAX_TOTAL || Math.abs(high[t][i]) > 2 * FixedPoint.MAX_TOTAL
                        || low[t][i] == Long.MIN_VALUE || high[t][i] == Long.MIN_VALUE) {
                    return false;
                }
            }
        }
        return true;
    }
}
