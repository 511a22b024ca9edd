package org.ticketproof.theory.network;

import java.util.Arrays;

/** The nearest subset by trying all. */
final class BruteForce implements SubsetSolver {
    private long[] free;
    private int count;

    @Override
    public void prepare(long[] coefficients, int number) {
        free = Arrays.copyOf(coefficients, number);
        count = number;
    }

    @Override
    public long solve(long target, boolean[] used) {
        long best = Long.MAX_VALUE;
        for (int mask = 0; mask < 1 << count; mask++) {
            long sum = 0;
            for (int i = 0; i < count; i++) {
                sum += (mask >> i & 1) * free[i];
            }
            if (Math.abs(target - sum) < best) {
                best = Math.abs(target - sum);
                for (int i = 0; i < count; i++) {
                    used[i] = (mask >> i & 1) == 1;
                }
            }
        }
        return best;
    }
}
