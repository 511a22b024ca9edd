package org.ticketproof.theory.subsetsum;

import java.util.Arrays;

/**
 * Any subset within a coarse tolerance of one target, for any number of variables: after each variable the set of
 * targets within tolerance of some subset sum so far is kept as sorted disjoint intervals, clipped to what the rest can
 * still bring to the target. A chain of memberships, walked back, gives the subset.
 *
 * <p>An interval holds at least {@code 2 tolerance + 1} integers, so there are at most {@code range / (2 tolerance)} of
 * them for each variable and never 2<sup>n</sup>: O(count * range / tolerance) time and memory.
 */
final class IntervalReach {
    private static final long MOST_INTERVALS = 1L << 22;

    private long[] order = new long[0];
    private int[] index = new int[0];
    private int[] start = new int[2];
    private long[] low = new long[64];
    private long[] high = new long[64];
    private boolean[] used = new boolean[0];
    private int count;
    private int levels;
    private boolean exhausted;

    /**
     * Whether some subset sum lies within tolerance of the target.
     *
     * @return false also if memory for {@value #MOST_INTERVALS} intervals was not enough; {@link #exhausted()} tells
     */
    boolean search(long[] values, int size, long target, long tolerance) {
        count = size;
        arrange(values);
        exhausted = false;
        long positive = 0;
        long negative = 0;
        for (int i = 0; i < count; i++) {
            positive += Math.max(values[i], 0);
            negative += Math.min(values[i], 0);
        }
        start[0] = 0;
        start[1] = 1;
        low[0] = -tolerance;
        high[0] = tolerance;
        for (levels = 0; !contains(levels, target); levels++) {
            if (levels == count) {
                return false;
            }
            long x = values[index[levels]];
            positive -= Math.max(x, 0);
            negative -= Math.min(x, 0);
            if (!step(x, target - positive, target - negative)) {
                return false;
            }
        }
        trace(values, target);
        return true;
    }

    boolean exhausted() {
        return exhausted;
    }

    boolean uses(int i) {
        return used[i];
    }

    /** Largest magnitudes first: what follows can then bridge little, and the window shrinks. */
    private void arrange(long[] values) {
        if (order.length < count) {
            order = new long[count];
            index = new int[count];
            used = new boolean[count];
            start = new int[count + 2];
        }
        for (int i = 0; i < count; i++) {
            order[i] = Math.abs(values[i]);
        }
        Arrays.sort(order, 0, count);
        Arrays.fill(index, 0, count, -1);
        for (int i = 0; i < count; i++) {
            int at = count - 1 - BoundSearch.lowerBound(order, count, Math.abs(values[i]));
            while (index[at] >= 0) {
                at--;
            }
            index[at] = i;
        }
    }

    /** Appends the next level; false if it is empty (or memory is exhausted). */
    private boolean step(long x, long least, long most) {
        int from = start[levels];
        int to = start[levels + 1];
        long room = to + 2L * (to - from);
        if (room > MOST_INTERVALS) {
            exhausted = true;
            return false;
        }
        if (low.length < room) {
            int length = (int) Math.min(MOST_INTERVALS, 2 * room);
            low = Arrays.copyOf(low, length);
            high = Arrays.copyOf(high, length);
        }
        int i = from;
        int j = from;
        int end = to;
        while (i < to || j < to) {
            boolean moved = i >= to || (j < to && low[j] + x < low[i]);
            long a = moved ? low[j] + x : low[i];
            long b = moved ? high[j++] + x : high[i++];
            if (b < least || a > most) {
                continue;
            }
            if (end > to && a <= high[end - 1] + 1) {
                high[end - 1] = Math.max(high[end - 1], b);
            } else {
                low[end] = a;
                high[end++] = b;
            }
        }
        start[levels + 2] = end;
        return end > to;
    }

    private boolean contains(int level, long z) {
        int lo = start[level];
        int hi = start[level + 1];
        while (lo < hi) {
            int mid = lo + hi >>> 1;
            if (high[mid] < z) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        return lo < start[level + 1] && low[lo] <= z;
    }

    private void trace(long[] values, long target) {
        Arrays.fill(used, 0, count, false);
        long z = target;
        for (int level = levels; level > 0; level--) {
            if (!contains(level - 1, z)) {
                used[index[level - 1]] = true;
                z -= values[index[level - 1]];
            }
        }
    }
}
