package org.ticketproof.bench;

import java.util.function.IntFunction;

/**
 * Drawn instances to be visited in turn, round and round, each copied to where the one before stood: like one just drawn it is in the
 * nearest cache.
 *
 * <p>What a visit costs must not depend on how many instances there are. Where each has arrays of its own it does: at n = 20 a decision takes
 * an eighth longer from 8,192 on, as those arrays no longer lie in the near caches, which no campaign's do. Side by side and copied, a
 * decision takes the same processor time with 4,096 and with 524,288 of them. 32,768 are too many for branches to be learnt by heart, and take
 * 9 MB at n = 34.
 */
final class InstancePool {
    static final int SIZE = 32_768;

    private final int n;
    private final long[] values;
    private final long[] current;
    private int at;

    /** {@code draw} gives the n values of an instance by its number; they are copied. */
    InstancePool(int n, IntFunction<long[]> draw) {
        this.n = n;
        values = new long[SIZE * n];
        current = new long[n];
        for (int k = 0; k < SIZE; k++) {
            System.arraycopy(draw.apply(k), 0, values, k * n, n);
        }
    }

    /** The values of the next instance, overwritten by the one after. */
    long[] next() {
        at = (at + 1) % SIZE;
        System.arraycopy(values, at * n, current, 0, n);
        return current;
    }
}
