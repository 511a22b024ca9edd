package org.ticketproof.empirical.cli;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import org.ticketproof.empirical.certificate.Scale;
import org.ticketproof.theory.subsetsum.FixedSizeCertificate;
import org.ticketproof.theory.subsetsum.FixedSizeSubset;
import org.ticketproof.theory.subsetsum.InfeasibleCertificate;
import org.ticketproof.theory.subsetsum.NearestCertificate;
import org.ticketproof.theory.subsetsum.NearestOfMany;
import org.ticketproof.theory.subsetsum.NearestSubset;
import org.ticketproof.theory.subsetsum.SubsetCertificate;
import org.ticketproof.theory.subsetsum.SubsetCertifier;
import org.ticketproof.theory.subsetsum.WithinCertificate;

/**
 * The answer to one question in units of a scale.
 *
 * @param certificate the evidence; its target is the asked one less the locked sum
 * @param subset indices used, or null if no subset is within the tolerance
 * @param sum of the subset and the locked values
 * @param error distance of that sum from the target; where there is no subset, the least distance if known
 * @param optimal whether the error is proved to be the least
 * @param within whether the error is within the tolerance asked for
 */
record Solution(SubsetCertificate certificate, BitSet subset, long sum, long error, boolean optimal, boolean within) {
    static Solution of(Scale scale, List<BigDecimal> free, List<BigDecimal> locked, BigDecimal z, BigDecimal tolerance, Integer size) {
        long[] values = free.stream().mapToLong(scale::toUnits).toArray();
        long lockedSum = locked.stream().mapToLong(scale::toUnits).sum();
        long target = scale.toUnits(z) - lockedSum;
        long allowed = tolerance == null ? Long.MAX_VALUE : scale.toUnitsDown(tolerance);
        if (size != null) {
            return sized(values, size, target, lockedSum, allowed);
        }
        if (tolerance != null) {
            return within(values, target, lockedSum, allowed);
        }
        if (values.length <= NearestSubset.MAX_COUNT) {
            NearestCertificate c = SubsetCertifier.nearest(values, values.length, target);
            return found(c, values, c.subset(), target, lockedSum, true, allowed);
        }
        NearestOfMany.Answer answer = new NearestOfMany().solve(values, values.length, target);
        NearestCertificate c = new NearestCertificate(values, target, answer.subset(), answer.error());
        return found(c, values, answer.subset(), target, lockedSum, answer.optimal(), allowed);
    }

    private static Solution sized(long[] values, int size, long target, long lockedSum, long allowed) {
        if (values.length > FixedSizeSubset.MAX_COUNT) {
            throw new InputException("--size: subsets of a fixed size are exact up to " + FixedSizeSubset.MAX_COUNT + " values, found " + values.length);
        }
        if (size < 0 || size > values.length) {
            throw new InputException("--size " + size + ": must be between 0 and the number of values, " + values.length);
        }
        FixedSizeCertificate c = SubsetCertifier.fixedSize(values, values.length, size, target);
        return found(c, values, c.subset(), target, lockedSum, true, allowed);
    }

    private static Solution within(long[] values, long target, long lockedSum, long allowed) {
        SubsetCertificate c = SubsetCertifier.within(values, values.length, target, allowed);
        if (c instanceof WithinCertificate w) {
            return found(c, values, w.subset(), target, lockedSum, false, allowed);
        }
        InfeasibleCertificate none = (InfeasibleCertificate) c;
        long below = none.below().isPresent() ? target - none.below().getAsLong() : Long.MAX_VALUE;
        long above = none.above().isPresent() ? none.above().getAsLong() - target : Long.MAX_VALUE;
        return new Solution(c, null, 0, Math.min(below, above), Math.min(below, above) < Long.MAX_VALUE, false);
    }

    private static Solution found(SubsetCertificate c, long[] values, BitSet subset, long target, long lockedSum, boolean optimal, long allowed) {
        long sum = subset.stream().mapToLong(i -> values[i]).sum();
        long error = Math.abs(target - sum);
        return new Solution(c, subset, sum + lockedSum, error, optimal, error <= allowed);
    }

    String error(Scale scale) {
        return error == Long.MAX_VALUE ? "not computed for so many values" : SolveCommand.plain(scale.toDecimal(error));
    }
}
