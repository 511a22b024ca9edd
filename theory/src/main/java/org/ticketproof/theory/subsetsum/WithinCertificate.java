package org.ticketproof.theory.subsetsum;

import java.util.Arrays;
import java.util.BitSet;

/**
 * States that a subset's sum lies within tolerance of the target.
 *
 * @param values the values a subset may use
 * @param target the target
 * @param tolerance largest allowed distance
 * @param subset indices of the values used
 */
public record WithinCertificate(long[] values, long target, long tolerance, BitSet subset) implements SubsetCertificate {
    /**
     * Copies what could change.
     *
     * @param values the values a subset may use
     * @param target the target
     * @param tolerance largest allowed distance
     * @param subset indices of the values used
     */
    public WithinCertificate {
        values = values.clone();
        subset = (BitSet) subset.clone();
    }

    @Override
    public long[] values() {
        return values.clone();
    }

    /**
     * Indices of the values used.
     *
     * @return a copy
     */
    @Override
    public BitSet subset() {
        return (BitSet) subset.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WithinCertificate that && Arrays.equals(values, that.values) && target == that.target
                && tolerance == that.tolerance && subset.equals(that.subset);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new int[] {Arrays.hashCode(values), Long.hashCode(target), Long.hashCode(tolerance), subset.hashCode()});
    }
}
