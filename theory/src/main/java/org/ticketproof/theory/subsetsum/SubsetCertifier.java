package org.ticketproof.theory.subsetsum;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalLong;

/** Decides with the solvers and returns the evidence that {@link SubsetChecker} checks. Allocates; for single questions. */
public final class SubsetCertifier {

    private SubsetCertifier() {
    }

    /**
     * Certifies the subset sum nearest to a target.
     *
     * @param values the values a subset may use
     * @param count how many of them count, from the first on, at most {@value NearestSubset#MAX_COUNT}
     * @param target the target
     * @return the certificate
     * @throws IllegalArgumentException if the count is out of range, or if values and target together exceed
     *     {@link FixedPoint#MAX_TOTAL}
     */
    public static NearestCertificate nearest(long[] values, int count, long target) {
        NearestSubset solver = new NearestSubset(NearestSubset.MAX_COUNT);
        long error = solver.solve(values, count, target);
        return new NearestCertificate(Arrays.copyOf(values, count), target, BitSet.valueOf(new long[] {solver.mask()}), error);
    }

    /**
     * Certifies that a subset lies within tolerance of a target, or that none does.
     *
     * @param values the values a subset may use
     * @param count how many of them count, from the first on
     * @param target the target
     * @param tolerance largest allowed distance, at least 0
     * @return a {@link WithinCertificate} or an {@link InfeasibleCertificate}
     * @throws IllegalArgumentException as {@link SubsetWithin#solve}
     */
    public static SubsetCertificate within(long[] values, int count, long target, long tolerance) {
        SubsetWithin solver = new SubsetWithin(Math.max(count, 0));
        boolean found = solver.solve(values, count, target, tolerance);
        long[] used = Arrays.copyOf(values, count);
        if (found) {
            return new WithinCertificate(used, target, tolerance, solver.subset());
        }
        if (count > SubsetChecker.MOST_HALVED) {
            return new InfeasibleCertificate(used, target, tolerance, OptionalLong.empty(), OptionalLong.empty());
        }
        Halves halves = Halves.of(used);
        return new InfeasibleCertificate(used, target, tolerance, halves.below(target), halves.from(target));
    }

    /**
     * Certifies the sum of exactly {@code size} values nearest to a target.
     *
     * @param values the values
     * @param count how many of them count, from the first on, at most {@value FixedSizeSubset#MAX_COUNT}
     * @param size how many of those each subset has
     * @param target the target
     * @return the certificate
     * @throws IllegalArgumentException as {@link FixedSizeSubset#solve}
     */
    public static FixedSizeCertificate fixedSize(long[] values, int count, int size, long target) {
        FixedSizeSubset solver = new FixedSizeSubset(FixedSizeSubset.MAX_COUNT);
        long error = solver.solve(values, count, size, target);
        return new FixedSizeCertificate(Arrays.copyOf(values, count), size, target,
                BitSet.valueOf(new long[] {solver.mask()}), error);
    }
}
