package org.ticketproof.theory.subsetsum;

import java.math.BigInteger;
import org.ticketproof.theory.freezing.Variant.FixedSize;

/**
 * Exact coverage by subsets of a fixed size: is every integer target of {@code [-sqrt k, sqrt k]} (in units of
 * 2<sup>-40</sup>) within tolerance of a sum of exactly k values? The window is that of Natale et al. 2024.
 *
 * <p>For every size up to k the covered targets are kept as sorted intervals; a new value moves each size's intervals to
 * the next size. Intervals hold {@code 2 tolerance + 1} integers at least: O(n k range / tolerance), no 2<sup>n</sup>.
 *
 * <p>A size of 0 or above the count is a miss: there is nothing to choose. A reusable workspace, not for use by two threads.
 */
public final class FixedSizeCoverage {
    /** Most values of one decision. */
    public static final int MAX_COUNT = 200;

    private final SizeLayers layers = new SizeLayers();
    private final long[] reachUp;
    private final long[] reachDown;
    private long witness;

    /**
     * A workspace.
     *
     * @param maxCount the most values of one decision, between 0 and {@value #MAX_COUNT}
     * @throws IllegalArgumentException if {@code maxCount} is out of range
     */
    public FixedSizeCoverage(int maxCount) {
        SubsetInput.requireMaxCount(maxCount, MAX_COUNT);
        reachUp = new long[maxCount + 1];
        reachDown = new long[maxCount + 1];
    }

    /**
     * The greatest target for subsets of a given size.
     *
     * @param size number k of elements, from 0 to {@link FixedSize#MOST}
     * @return {@code sqrt k} in units of 2<sup>-40</sup>, rounded down exactly
     */
    public static long window(int size) {
        return BigInteger.valueOf(size).shiftLeft(2 * FixedPoint.PLACES).sqrt().longValueExact();
    }

    /**
     * Whether every target of {@code [lo, hi]} is within tolerance of a sum of exactly {@code size} values.
     *
     * @param values the values
     * @param count how many of them count, from the first on
     * @param size number of elements of a subset
     * @param lo least target
     * @param hi greatest target, at least {@code lo}
     * @param tolerance largest allowed distance, at least 0
     * @return true if no target is missed; otherwise one that is missed is {@link #witness()}
     * @throws IllegalArgumentException if a count, the window or the tolerance is out of range, or all numbers together exceed
     *     {@link FixedPoint#MAX_TOTAL}
     */
    public boolean covers(long[] values, int count, int size, long lo, long hi, long tolerance) {
        CoverageInput.require(values, count, reachUp.length - 1, lo, hi, tolerance);
        witness = lo;
        if (size < 1 || size > count) {
            return false;
        }
        findReach(values, count);
        layers.reset(size, tolerance);
        for (int m = 1; m <= count; m++) {
            layers.add(values[m - 1], lo - reachUp[m], hi + reachDown[m]);
        }
        witness = layers.firstMissed(size, lo, hi);
        return witness > hi;
    }

    /**
     * Decides every prefix of the values over the window of its own size.
     *
     * @param values the values in order of arrival
     * @param count how many of them count, from the first on
     * @param size the size, the same at every prefix or half of it
     * @param tolerance largest allowed distance, at least 0
     * @param covered entry m is set to whether the first m values cover the window, for m from 0 to {@code count}
     * @throws IllegalArgumentException as for {@link #covers}
     */
    public void statusAtEveryCount(long[] values, int count, FixedSize size, long tolerance, boolean[] covered) {
        int most = Math.min(count, Math.max(size.size(), size.among(count)));
        long largest = window(most);
        CoverageInput.require(values, count, reachUp.length - 1, -largest, largest, tolerance);
        findReach(values, count);
        layers.reset(most, tolerance);
        covered[0] = false;
        for (int m = 1; m <= count; m++) {
            layers.add(values[m - 1], -largest - reachUp[m], largest + reachDown[m]);
            int k = size.among(m);
            long window = k >= 1 && k <= m ? window(k) : 0;
            covered[m] = k >= 1 && k <= m && layers.firstMissed(k, -window, window) > window;
        }
    }

    /**
     * A target that the last decision of {@link #covers} found missed.
     *
     * @return a target farther than the tolerance from every sum of the given size
     */
    public long witness() {
        return witness;
    }

    /** What the values from m on can add at most, and take away at most. */
    private void findReach(long[] values, int count) {
        reachUp[count] = 0;
        reachDown[count] = 0;
        for (int m = count - 1; m >= 0; m--) {
            reachUp[m] = reachUp[m + 1] + Math.max(values[m], 0);
            reachDown[m] = reachDown[m + 1] + Math.max(-values[m], 0);
        }
    }
}
