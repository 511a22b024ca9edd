package org.ticketproof.theory.subsetsum;

import java.util.Arrays;
import java.util.BitSet;

/**
 * States that a subset is nearest to the target: its sum is {@code error} away, and no subset's sum is nearer.
 *
 * @param values the values a subset may use
 * @param target the target
 * @param subset indices of the values used
 * @param error the claimed least distance
 */
public record NearestCertificate(long[] values, long target, BitSet subset, long error) implements SubsetCertificate {
    /**
     * Copies what could change.
     *
     * @param values the values a subset may use
     * @param target the target
     * @param subset indices of the values used
     * @param error the claimed least distance
     */
    public NearestCertificate {
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
        return other instanceof NearestCertificate that && Arrays.equals(values, that.values) && target == that.target
                && subset.equals(that.subset) && error == that.error;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new int[] {Arrays.hashCode(values), Long.hashCode(target), subset.hashCode(), Long.hashCode(error)});
    }
}
