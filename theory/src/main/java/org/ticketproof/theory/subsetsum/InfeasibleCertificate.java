package org.ticketproof.theory.subsetsum;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * States that no subset's sum lies within tolerance of the target, and which sums are its neighbours.
 *
 * @param values the values a subset may use
 * @param target the target
 * @param tolerance largest allowed distance
 * @param below the greatest subset sum less than the target; empty if there is none or there are too many variables to tell
 * @param above the least subset sum greater than the target; empty likewise
 */
public record InfeasibleCertificate(long[] values, long target, long tolerance, OptionalLong below,
        OptionalLong above) implements SubsetCertificate {
    /**
     * Copies what could change.
     *
     * @param values the values a subset may use
     * @param target the target
     * @param tolerance largest allowed distance
     * @param below the greatest subset sum less than the target; empty if there is none or there are too many variables to tell
     * @param above the least subset sum greater than the target; empty likewise
     */
    public InfeasibleCertificate {
        values = values.clone();
    }

    @Override
    public long[] values() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InfeasibleCertificate that && Arrays.equals(values, that.values) && target == that.target
                && tolerance == that.tolerance && below.equals(that.below) && above.equals(that.above);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new int[] {Arrays.hashCode(values), Long.hashCode(target), Long.hashCode(tolerance),
            below.hashCode(), above.hashCode()});
    }
}
