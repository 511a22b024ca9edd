package org.ticketproof.theory.subsetsum;

/**
 * Nearest subset sum in little memory: the sums of each half are made from two sorted lists of quarters, a window of
 * left sums at a time, and matched with the right sums that complete them to the target.
 *
 * <p>Windows start in the middle, where sums are densest, and are narrowed or widened so that each holds a few thousand
 * left sums; a window of a single number needs only one sum. Together the windows hold every left sum that can matter.
 */
final class WindowMeet {
    private static final int LEAST_CAPACITY = 1 << 13;
    private static final int CHUNK = 1 << 12;
    private static final long WIDEST = 1L << 61;

    private final SumMatch match;
    private final long[][] quarter = new long[4][];
    private final int[] size = new int[4];
    private final int[] first = new int[5];
    private long[] spare = new long[0];
    private final long[] chunk = new long[CHUNK];
    private int capacity;
    private long width;
    private long error;
    private long leftSum;
    private long rightSum;
    private long mask;

    WindowMeet(SumMatch match) {
        this.match = match;
    }

    /** The contract of {@link NearestSubset#search} for any count of at least 4. */
    long search(long[] values, int count, long target, long best, long enough) {
        for (int q = 0; q < 4; q++) {
            first[q + 1] = first[q] + (count + q) / 4;
            buildQuarter(values, q);
        }
        capacity = Math.max(LEAST_CAPACITY, 4 * Math.max(size[0], size[1]));
        match.room(capacity);
        long least = Math.max(leastSum(0), target - greatestSum(2));
        long most = Math.min(greatestSum(0), target - leastSum(2));
        // Beyond these ends the nearest partner is the right half's greatest or least sum.
        least = below(least);
        most = above(most);
        error = best;
        width = Math.max(1, (most - least) >> 10);
        long middle = least + (most - least) / 2;
        sweep(middle, most, target, enough);
        sweep(least, middle - 1, target, enough);
        if (error < best) {
            mask = halfMask(values, 0, leftSum) | halfMask(values, 2, rightSum);
        }
        return error;
    }

    long mask() {
        return mask;
    }

    private void sweep(long from, long to, long target, long enough) {
        long start = from;
        while (start <= to && error > enough) {
            long end = Math.min(to, start + width - 1);
            int count = collect(start, end);
            if (count < 0) {
                width = Math.max(1, (end - start) / 2);
                continue;
            }
            if (count > 0) {
                complete(start, end, count, target, enough);
            }
            if (count < capacity / 4) {
                width = Math.min(WIDEST, 2 * width);
            }
            start = end + 1;
        }
    }

    /** Stores the left sums of a window; -1 if there are too many. A window of one number gets one sum. */
    private int collect(long start, long end) {
        long[] a = quarter[0];
        long[] b = quarter[1];
        long[] out = match.room(capacity);
        int count = 0;
        int from = size[1];
        for (int i = 0; i < size[0]; i++) {
            while (from > 0 && a[i] + b[from - 1] >= start) {
                from--;
            }
            for (int k = from; k < size[1] && a[i] + b[k] <= end; k++) {
                if (count == capacity) {
                    return -1;
                }
                out[++count] = a[i] + b[k];
                if (start == end) {
                    return 1;
                }
            }
        }
        return count;
    }

    private void complete(long start, long end, int count, long target, long enough) {
        long reach = 0;
        while (true) {
            long before = error;
            match.prepare(count, end - start, reach);
            // Read before the scan: a scan that changes over to sorted search has not asked again for what came before.
            long sure = match.reach();
            long within = Math.min(error - 1, sure);
            stream(target - end - within, target - start + within, target, enough);
            if (error <= enough || error - 1 <= sure) {
                return;
            }
            reach = error == before ? Math.min(32 * sure + 1, error - 1) : error - 1;
        }
    }

    /** Asks for the partners of all right sums in a window. */
    private void stream(long start, long end, long target, long enough) {
        long[] a = quarter[2];
        long[] b = quarter[3];
        int asked = 0;
        int from = size[3];
        for (int i = 0; i < size[2]; i++) {
            while (from > 0 && a[i] + b[from - 1] >= start) {
                from--;
            }
            for (int k = from; k < size[3] && a[i] + b[k] <= end; k++) {
                chunk[asked++] = target - a[i] - b[k];
                if (asked == CHUNK) {
                    ask(asked, target, enough);
                    asked = 0;
                    if (error <= enough) {
                        return;
                    }
                }
            }
        }
        ask(asked, target, enough);
    }

    private void ask(int asked, long target, long enough) {
        long nearest = match.scan(chunk, asked, error, enough);
        if (nearest < error) {
            error = nearest;
            leftSum = match.left();
            rightSum = target - match.right();
        }
    }

    private void buildQuarter(long[] values, int q) {
        int room = 1 << first[q + 1] - first[q];
        if (quarter[q] == null || quarter[q].length < room) {
            quarter[q] = new long[room];
        }
        if (spare.length < room) {
            spare = new long[room];
        }
        long[] list = quarter[q];
        long[] other = spare;
        list[0] = 0;
        int length = 1;
        for (int i = first[q]; i < first[q + 1]; i++) {
            length = SortedMerge.withShift(list, length, values[i], other);
            System.arraycopy(other, 0, list, 0, length);
        }
        size[q] = length;
    }

    private long leastSum(int q) {
        return quarter[q][0] + quarter[q + 1][0];
    }

    private long greatestSum(int q) {
        return quarter[q][size[q] - 1] + quarter[q + 1][size[q + 1] - 1];
    }

    /** The greatest left sum that is at most {@code limit}, or the least of all. */
    private long below(long limit) {
        long found = leastSum(0);
        int k = size[1] - 1;
        for (int i = 0; i < size[0]; i++) {
            while (k >= 0 && quarter[0][i] + quarter[1][k] > limit) {
                k--;
            }
            if (k >= 0) {
                found = Math.max(found, quarter[0][i] + quarter[1][k]);
            }
        }
        return found;
    }

    /** The least left sum that is at least {@code limit}, or the greatest of all. */
    private long above(long limit) {
        long found = greatestSum(0);
        int k = size[1];
        for (int i = 0; i < size[0]; i++) {
            while (k > 0 && quarter[0][i] + quarter[1][k - 1] >= limit) {
                k--;
            }
            if (k < size[1]) {
                found = Math.min(found, quarter[0][i] + quarter[1][k]);
            }
        }
        return found;
    }

    private long halfMask(long[] values, int q, long sum) {
        long[] a = quarter[q];
        long[] b = quarter[q + 1];
        int k = size[q + 1] - 1;
        int i = 0;
        while (a[i] + b[k] != sum) {
            if (a[i] + b[k] < sum) {
                i++;
            } else {
                k--;
            }
        }
        long low = MaskSums.maskOf(a[i], values, first[q], first[q + 1] - first[q], spare);
        long high = MaskSums.maskOf(b[k], values, first[q + 1], first[q + 2] - first[q + 1], spare);
        return low << first[q] | high << first[q + 1];
    }
}
