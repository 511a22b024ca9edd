package org.ticketproof.theory.subsetsum;

import java.util.Arrays;

/**
 * Decides coverage once more, from scratch and with evidence: thinned subset sums ({@link ThinSums}) give the subsets, a
 * backward closure of the forbidden gap ({@link IntervalList}) the proof that nothing lies in it. Time and memory
 * O(n * range / tolerance); allocates.
 */
final class CoverageCertifier {
    private final long[] free;
    private final int count;
    private final long lo;
    private final long hi;
    private final long tolerance;
    /** Variables by increasing magnitude. */
    private final int[] order;
    private long least;
    private long greatest;

    /** Inputs already checked. */
    CoverageCertifier(long[] free, int count, long lo, long hi, long tolerance) {
        this.free = free;
        this.count = count;
        this.lo = lo;
        this.hi = hi;
        this.tolerance = tolerance;
        Integer[] indices = new Integer[count];
        Arrays.setAll(indices, i -> i);
        Arrays.sort(indices, (i, j) -> Long.compare(Math.abs(free[i]), Math.abs(free[j])));
        order = Arrays.stream(indices).mapToInt(i -> i).toArray();
        for (int i = 0; i < count; i++) {
            least += Math.min(free[i], 0);
            greatest += Math.max(free[i], 0);
        }
    }

    CoverageCertificate certify() {
        ThinSums thin = sumsNear(lo, hi);
        long[] sums = thin.sums();
        long missed = lo;
        int first = 0;
        int end = 0;
        while (end < sums.length && missed <= hi && sums[end] - tolerance <= missed) {
            if (sums[end] - tolerance <= lo) {
                first = end;
            }
            missed = Math.max(missed, sums[end++] + tolerance + 1);
        }
        if (missed <= hi) {
            return missed(missed);
        }
        long[][] subsets = new long[end - first][];
        for (int i = first; i < end; i++) {
            subsets[i - first] = thin.subset(i);
        }
        return new CoverageCertificate.Covered(subsets);
    }

    /** Thinned sums whose balls meet a window; larger magnitudes first, because they leave the window sooner. */
    private ThinSums sumsNear(long from, long to) {
        int[] descending = new int[count];
        for (int i = 0; i < count; i++) {
            descending[i] = order[count - 1 - i];
        }
        ThinSums thin = new ThinSums(descending, tolerance);
        long positive = greatest;
        long negative = least;
        for (int i : descending) {
            positive -= Math.max(free[i], 0);
            negative -= Math.min(free[i], 0);
            thin.add(free[i], from - tolerance - positive, to + tolerance - negative);
        }
        return thin;
    }

    private CoverageCertificate missed(long target) {
        // No sum is nearer to a missed target than the tolerance, the least and the greatest included.
        boolean hasBelow = least < target;
        boolean hasAbove = greatest > target;
        long[] below = {};
        long[] above = {};
        long gapLow = least;
        long gapHigh = greatest;
        // The neighbours can lie outside the window: look farther until they are found.
        for (long margin = 0; hasBelow && below.length == 0 || hasAbove && above.length == 0; margin = 2 * margin + tolerance + 1) {
            ThinSums thin = sumsNear(Math.max(target - margin, least), Math.min(target + margin, greatest));
            long[] sums = thin.sums();
            int next = -1 - Arrays.binarySearch(sums, target);
            if (hasBelow && next > 0) {
                below = thin.subset(next - 1);
                gapLow = sums[next - 1] + 1;
            }
            if (hasAbove && next < sums.length) {
                above = thin.subset(next);
                gapHigh = sums[next] - 1;
            }
        }
        long[][] low = new long[count + 1][];
        long[][] high = new long[count + 1][];
        closeBackwards(gapLow, gapHigh, low, high);
        return new CoverageCertificate.Missed(target, below, above, order, low, high);
    }

    private void closeBackwards(long gapLow, long gapHigh, long[][] low, long[][] high) {
        IntervalList forbidden = new IntervalList();
        forbidden.reset(gapLow, Math.max(gapLow, gapHigh));
        long reachLow = least;
        long reachHigh = greatest;
        // An empty gap has nothing to forbid.
        forbidden.keep(gapLow <= gapHigh ? reachLow : gapLow + 1, reachHigh);
        for (int t = count; ; t--) {
            low[t] = forbidden.lowEnds();
            high[t] = forbidden.highEnds();
            if (t == 0) {
                return;
            }
            long x = free[order[t - 1]];
            reachLow -= Math.min(x, 0);
            reachHigh -= Math.max(x, 0);
            forbidden.add(-x);
            forbidden.keep(reachLow, reachHigh);
        }
    }
}
