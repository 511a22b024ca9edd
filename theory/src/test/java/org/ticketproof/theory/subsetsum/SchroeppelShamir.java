package org.ticketproof.theory.subsetsum;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * A second opinion: four lists, two heaps that hand out the left sums upward and the right sums downward.
 *
 * <p>Source: Schroeppel and Shamir 1981, doi:10.1137/0210033.
 */
final class SchroeppelShamir {

    private SchroeppelShamir() {
    }

    static long nearest(long[] values, long target) {
        long[][] list = new long[4][];
        for (int q = 0; q < 4; q++) {
            int from = q * values.length / 4;
            int to = (q + 1) * values.length / 4;
            long[] part = Arrays.copyOfRange(values, from, to);
            list[q] = new long[1 << part.length];
            Arrays.setAll(list[q], mask -> SubsetEnumeration.sum(part, mask));
            Arrays.sort(list[q]);
        }
        Heap left = new Heap(list[0], list[1], 1);
        Heap right = new Heap(list[2], list[3], -1);
        long best = Long.MAX_VALUE;
        while (!left.heap.isEmpty() && !right.heap.isEmpty()) {
            long difference = left.sum() + right.sum() - target;
            best = Math.min(best, Math.abs(difference));
            if (difference < 0) {
                left.advance();
            } else {
                right.advance();
            }
        }
        return best;
    }

    /** Sums a[i] + b[j] in rising (direction 1) or falling (-1) order. */
    private static final class Heap {
        private final long[] a;
        private final long[] b;
        private final int direction;
        private final PriorityQueue<int[]> heap;

        Heap(long[] a, long[] b, int direction) {
            this.a = a;
            this.b = b;
            this.direction = direction;
            heap = new PriorityQueue<>(Comparator.comparingLong((int[] p) -> direction * (this.a[p[0]] + this.b[p[1]])));
            for (int i = 0; i < a.length; i++) {
                heap.add(new int[] {i, direction > 0 ? 0 : b.length - 1});
            }
        }

        long sum() {
            return a[heap.peek()[0]] + b[heap.peek()[1]];
        }

        void advance() {
            int[] p = heap.poll();
            int j = p[1] + direction;
            if (j >= 0 && j < b.length) {
                heap.add(new int[] {p[0], j});
            }
        }
    }
}
