package org.ticketproof.theory.subsetsum;

import java.util.Arrays;

/**
 * Finds, among stored numbers and a stream of queries, the pair that lies nearest to each other.
 *
 * <p>A bit set says which stretches of 2<sup>shift</sup> units have a stored number within a quarter stretch; stretches
 * wrap around, many more of them than numbers. One look-up without a branch therefore rejects nearly all queries
 * that have no number within a quarter stretch. The others compare themselves with the numbers of one or two coarser
 * buckets. Wrapping costs time only: each candidate is compared exactly. If many numbers crowd into few buckets, the
 * queries go on as binary searches in a sorted copy, so the time is O((stored + queries) log stored) for any input.
 *
 * <p>A reusable workspace: arrays grow on demand and are kept. Not for use by two threads.
 */
final class SumMatch {
    private static final int BUCKETS_LOG2 = 1;
    private static final int WIDEST = 62;
    private static final int FIRST_CHUNK = 32;
    private static final int CHUNK = 512;
    private static final int STEPS_PER_NUMBER = 16;

    private final int stretchesLog2;
    // Entry 0 is a sentinel that no number equals: an empty bucket's chain ends there without a test.
    private long[] stored = {Long.MAX_VALUE};
    private int[] next = new int[1];
    // One table for each size: its length is then the mask, and the compiler drops the bounds checks.
    private final long[][] bitTables = new long[32][];
    private final int[][] headTables = new int[32][];
    private final int[] candidates = new int[CHUNK];
    private long[] bits;
    private int[] head;
    private long[] ordered = new long[0];
    private int size;
    private int shift;
    private int bucketShift;
    private boolean sorted;
    private long steps;
    private long stepLimit;
    private int leftIndex;
    private int rightIndex;
    private long left;
    private long right;

    /**
     * A workspace.
     *
     * @param stretchesLog2 binary logarithm of the stretches for each stored number: more reject more queries, fewer
     *     reach further; at least 1
     */
    SumMatch(int stretchesLog2) {
        this.stretchesLog2 = stretchesLog2;
    }

    /** Room for the numbers to store, from index 1 on; call before writing. */
    long[] room(int count) {
        if (stored.length <= count) {
            stored = new long[count + 1];
            stored[0] = Long.MAX_VALUE;
            next = new int[count + 1];
        }
        return stored;
    }

    /**
     * Hashes the numbers written to {@link #room}.
     *
     * @param count how many numbers, at least 1
     * @param range at least the greatest less the least of them
     * @param leastReach {@link #scan} must find everything up to this distance
     */
    void prepare(int count, long range, long leastReach) {
        size = count;
        sorted = false;
        steps = 0;
        stepLimit = STEPS_PER_NUMBER * (long) count;
        int countLog2 = 32 - Integer.numberOfLeadingZeros(count - 1);
        int forRange = 64 - Long.numberOfLeadingZeros(range) - countLog2;
        int forReach = leastReach == 0 ? 0 : 66 - Long.numberOfLeadingZeros(leastReach - 1);
        shift = Math.min(WIDEST, Math.max(0, Math.max(forRange - stretchesLog2, forReach)));
        // At least twice the reach, so that a query need not look at more than two buckets.
        bucketShift = Math.max(0, Math.max(forRange - BUCKETS_LOG2, shift - 1));
        clearTables(countLog2);
        fill(stored, count, shift, (1L << shift) >> 2, bits, bucketShift, head, next);
    }

    private void clearTables(int countLog2) {
        if (bitTables[countLog2] == null) {
            bitTables[countLog2] = new long[1 << Math.max(0, countLog2 + stretchesLog2 - 6)];
            headTables[countLog2] = new int[1 << countLog2 + BUCKETS_LOG2];
        }
        bits = bitTables[countLog2];
        head = headTables[countLog2];
        Arrays.fill(bits, 0);
        Arrays.fill(head, 0);
    }

    private static void fill(long[] numbers, int count, int by, long quarter, long[] bits, int bucketBy, int[] heads,
            int[] chain) {
        for (int i = 1; i <= count; i++) {
            long x = numbers[i];
            long low = x - quarter >> by;
            long high = x + quarter >> by;
            bits[(int) (low >> 6) & bits.length - 1] |= 1L << low;
            bits[(int) (high >> 6) & bits.length - 1] |= 1L << high;
            int bucket = (int) (x >> bucketBy) & heads.length - 1;
            int first = heads[bucket];
            // Equal sums are common on lattices; one of them is enough.
            if (numbers[first] != x) {
                chain[i] = first;
                heads[bucket] = i;
            }
        }
    }

    /** Largest distance that {@link #scan} is sure to find. */
    long reach() {
        return sorted ? Long.MAX_VALUE : (1L << shift) >> 2;
    }

    /**
     * Looks for pairs nearer than {@code best}: all those within {@link #reach()} are found.
     *
     * @param queries the queries
     * @param count how many
     * @param best a distance already reached, or {@link Long#MAX_VALUE}
     * @param enough may stop as soon as a pair is at most this far apart
     * @return the new best distance; if it is smaller, the pair is {@link #left()} and {@link #right()}
     */
    long scan(long[] queries, int count, long best, long enough) {
        stepLimit += STEPS_PER_NUMBER * (long) count;
        int chunk = FIRST_CHUNK;
        for (int from = 0; from < count && best > enough && !sorted;) {
            int to = Math.min(count, from + chunk);
            int found = filter(queries, from, to, shift, bits, candidates);
            for (int c = 0; c < found && best > enough; c++) {
                best = compare(queries, candidates[c], best);
            }
            if (steps > stepLimit) {
                sort();
            }
            from = to;
            chunk = Math.min(CHUNK, 2 * chunk);
        }
        return sorted ? search(queries, count, best, enough) : best;
    }

    private static int filter(long[] queries, int from, int to, int by, long[] bits, int[] candidates) {
        int found = 0;
        for (int j = from; j < to; j++) {
            long at = queries[j] >> by;
            candidates[found] = j;
            found += (int) (bits[(int) (at >> 6) & bits.length - 1] >>> at) & 1;
        }
        return found;
    }

    private long compare(long[] queries, int j, long best) {
        long u = queries[j];
        long within = Math.min(best - 1, reach());
        int low = (int) (u - within >> bucketShift) & head.length - 1;
        int high = (int) (u + within >> bucketShift) & head.length - 1;
        long nearest = walk(head[low], u, best);
        nearest = low == high ? nearest : walk(head[high], u, nearest);
        if (nearest < best) {
            rightIndex = j;
            right = u;
        }
        return nearest;
    }

    private long walk(int from, long u, long best) {
        int walked = 0;
        for (int i = from; i != 0; i = next[i]) {
            long distance = Math.abs(stored[i] - u);
            if (distance < best) {
                best = distance;
                leftIndex = i;
                left = stored[i];
            }
            walked++;
        }
        steps += walked;
        return best;
    }

    private void sort() {
        if (ordered.length < size) {
            ordered = new long[stored.length];
        }
        System.arraycopy(stored, 1, ordered, 0, size);
        Arrays.sort(ordered, 0, size);
        sorted = true;
    }

    private long search(long[] queries, int count, long best, long enough) {
        for (int j = 0; j < count && best > enough; j++) {
            long u = queries[j];
            int above = BoundSearch.lowerBound(ordered, size, u);
            for (int i = Math.max(0, above - 1); i <= above && i < size; i++) {
                long distance = Math.abs(ordered[i] - u);
                if (distance < best) {
                    best = distance;
                    leftIndex = 0;
                    left = ordered[i];
                    rightIndex = j;
                    right = u;
                }
            }
        }
        return best;
    }

    /** The stored number of the nearest pair. */
    long left() {
        return left;
    }

    /** The query of the nearest pair. */
    long right() {
        return right;
    }

    /** Position of {@link #left()} among the stored numbers, from 0. */
    int leftIndex() {
        if (leftIndex == 0) {
            leftIndex = 1;
            while (stored[leftIndex] != left) {
                leftIndex++;
            }
        }
        return leftIndex - 1;
    }

    /** Position of {@link #right()} among the queries of the scan that found it. */
    int rightIndex() {
        return rightIndex;
    }
}
