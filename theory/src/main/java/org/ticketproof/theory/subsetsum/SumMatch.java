package org.ticketproof.theory.subsetsum;

import java.util.Arrays;

/**
 * Finds, among stored numbers and a stream of queries, the pair that lies nearest to each other.
 *
 * <p>The stored numbers are hashed by position: buckets are 2<sup>shift</sup> wide and wrap around, so every stored
 * number within 2<sup>shift-1</sup> of a query lies in one of two buckets, and with sixteen buckets a number nearly all
 * queries end at two empty ones. False neighbours by wrapping cost time only: each candidate is compared exactly. If
 * many numbers crowd into few buckets, the queries go on as binary searches in a sorted copy, so the time is
 * O((stored + queries) log stored) for any input.
 *
 * <p>A reusable workspace: arrays grow on demand and are kept. Not for use by two threads.
 */
final class SumMatch {
    private static final int BUCKETS_LOG2 = 4;
    private static final int STEPS_PER_NUMBER = 16;

    // Entry 0 is a sentinel that no number equals: an empty bucket's chain ends there without a test.
    private long[] stored = {Long.MAX_VALUE};
    private int[] next = new int[1];
    private int[] head = new int[0];
    private long[] ordered = new long[0];
    private int size;
    private int shift;
    private int lastBucket;
    private boolean sorted;
    private long steps;
    private long stepLimit;
    private int leftIndex;
    private int rightIndex;
    private long left;
    private long right;

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
     * Builds the buckets over the numbers written to {@link #room}.
     *
     * @param count how many numbers, at least 1
     * @param range at least the greatest less the least of them
     * @param leastReach the buckets must find everything up to this distance
     */
    void prepare(int count, long range, long leastReach) {
        size = count;
        int bucketsLog2 = 32 - Integer.numberOfLeadingZeros(count - 1) + BUCKETS_LOG2;
        int buckets = 1 << bucketsLog2;
        if (head.length < buckets) {
            head = new int[buckets];
        }
        lastBucket = buckets - 1;
        int forRange = Math.max(0, 64 - Long.numberOfLeadingZeros(range) - bucketsLog2);
        int forReach = leastReach == 0 ? 0 : 65 - Long.numberOfLeadingZeros(leastReach - 1);
        shift = Math.min(62, Math.max(forRange, forReach));
        sorted = false;
        steps = 0;
        stepLimit = STEPS_PER_NUMBER * (long) count;
        Arrays.fill(head, 0, buckets, 0);
        int[] heads = head;
        int[] chain = next;
        long[] numbers = stored;
        int last = lastBucket;
        int by = shift;
        for (int i = 1; i <= count; i++) {
            long x = numbers[i];
            int bucket = (int) (x >> by) & last;
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
        return sorted ? Long.MAX_VALUE : (1L << shift) >> 1;
    }

    /**
     * Looks for pairs nearer than {@code best}: all those within {@link #reach()} are found.
     *
     * @param queries the queries
     * @param count how many
     * @param best a distance already reached, or {@link Long#MAX_VALUE}
     * @param enough stop as soon as a pair is at most this far apart
     * @return the new best distance; if it is smaller, the pair is {@link #left()} and {@link #right()}
     */
    long scan(long[] queries, int count, long best, long enough) {
        stepLimit += STEPS_PER_NUMBER * (long) count;
        int[] heads = head;
        int last = lastBucket;
        int by = shift;
        long reach = reach();
        for (int j = 0; j < count && best > enough && !sorted; j++) {
            long within = Math.min(best - 1, reach);
            long u = queries[j];
            int low = (int) (u - within >> by) & last;
            int high = (int) (u + within >> by) & last;
            if ((heads[low] | heads[high]) != 0) {
                long nearest = walk(heads[low], u, best);
                nearest = low == high ? nearest : walk(heads[high], u, nearest);
                if (nearest < best) {
                    best = nearest;
                    rightIndex = j;
                    right = u;
                }
                if (steps > stepLimit) {
                    sort();
                }
            }
        }
        return sorted ? search(queries, count, best, enough) : best;
    }

    private long walk(int from, long u, long best) {
        for (int i = from; i != 0; i = next[i]) {
            long distance = Math.abs(stored[i] - u);
            if (distance < best) {
                best = distance;
                leftIndex = i;
                left = stored[i];
            }
            steps++;
        }
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
