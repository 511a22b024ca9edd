package org.ticketproof.empirical.campaign;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Integer counts of a batch of trials.
 *
 * @param trials number of trials
 * @param audited number of trials decided a second time through certificates
 * @param failures the experiment's counters, each in [0, trials]; not copied, so not to be changed
 */
public record BatchCounts(long trials, long audited, long[] failures) implements Serializable {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a count is negative or exceeds the number of trials
     */
    public BatchCounts {
        boolean valid = audited >= 0 && audited <= trials;
        for (long count : failures) {
            valid &= count >= 0 && count <= trials;
        }
        if (!valid) {
            throw new IllegalArgumentException("batch of " + trials + " trials with " + audited + " audits and counts " + Arrays.toString(failures));
        }
    }

    static BatchCounts none(int counters) {
        return new BatchCounts(0, 0, new long[counters]);
    }

    BatchCounts plus(BatchCounts other) {
        long[] sum = failures.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.failures[i];
        }
        return new BatchCounts(trials + other.trials, audited + other.audited, sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BatchCounts that && trials == that.trials && audited == that.audited && Arrays.equals(failures, that.failures);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(trials) + 31 * Arrays.hashCode(failures);
    }
}
