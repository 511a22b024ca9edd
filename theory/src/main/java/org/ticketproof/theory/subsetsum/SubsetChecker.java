package org.ticketproof.theory.subsetsum;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Checks certificates about one target without any of the solvers that make them: the sums of two halves are merged
 * plainly and searched with two pointers ({@link SortedSums}, {@link PairSearch}), and where there are too many variables
 * for that, intervals of reachable targets are merged plainly ({@link IntervalUnion}). Those steps carry the contracts.
 *
 * <p>O(2^(n/2)) time and memory up to {@value #MOST_HALVED} variables.
 */
public final class SubsetChecker {
    /** Most variables whose optimality is checked from all sums of two halves. */
    public static final int MOST_HALVED = 44;

    private SubsetChecker() {
    }

    /**
     * What is wrong with a certificate.
     *
     * @param certificate the certificate
     * @return one line saying what is wrong; empty if the statement is proved
     */
    public static Optional<String> defect(SubsetCertificate certificate) {
        if (certificate instanceof NearestCertificate c) {
            return nearest(c.values(), c.target(), c.subset(), c.error());
        }
        if (certificate instanceof WithinCertificate c) {
            return within(c);
        }
        if (certificate instanceof FixedSizeCertificate c) {
            return fixedSize(c);
        }
        return infeasible((InfeasibleCertificate) certificate);
    }

    private static Optional<String> nearest(long[] values, long target, BitSet subset, long error) {
        return distance(values, target, subset, error).or(() -> optimality(values, target, error));
    }

    private static Optional<String> within(WithinCertificate c) {
        long[] values = c.values();
        if (c.tolerance() < 0) {
            return Optional.of("the tolerance is negative");
        }
        if (tooLarge(values, c.target(), c.tolerance())) {
            return Optional.of("the numbers exceed 2^60 units together");
        }
        if (c.subset().length() > values.length) {
            return Optional.of("the subset uses a value that does not exist");
        }
        long error = distanceOf(values, c.target(), c.subset());
        return error <= c.tolerance() ? Optional.empty()
                : Optional.of("the subset's sum is " + error + " units from the target, more than the tolerance");
    }

    private static Optional<String> fixedSize(FixedSizeCertificate c) {
        long[] values = c.values();
        if (c.subset().cardinality() != c.size()) {
            return Optional.of("the subset has " + c.subset().cardinality() + " values, not " + c.size());
        }
        Optional<String> wrong = distance(values, c.target(), c.subset(), c.error());
        if (wrong.isPresent()) {
            return wrong;
        }
        // Raised by more than twice everything, sums of another number of values end up farther away than any of these.
        long raise = 2 * (SubsetSumArithmetic.absoluteTotal(values, values.length, FixedPoint.MAX_TOTAL) + Math.abs(c.target())) + 1;
        if (raise > FixedPoint.MAX_TOTAL / (2L * values.length + 2)) {
            return Optional.of("the numbers are too large for a check by size");
        }
        long[] raised = values.clone();
        for (int i = 0; i < raised.length; i++) {
            raised[i] += raise;
        }
        return nearest(raised, c.target() + c.size() * raise, c.subset(), c.error());
    }

    private static Optional<String> infeasible(InfeasibleCertificate c) {
        long[] values = c.values();
        if (c.tolerance() < 0) {
            return Optional.of("the tolerance is negative");
        }
        if (tooLarge(values, c.target(), c.tolerance())) {
            return Optional.of("the numbers exceed 2^60 units together");
        }
        if (values.length > MOST_HALVED) {
            if (c.below().isPresent() || c.above().isPresent()) {
                return Optional.of("neighbouring sums of more than " + MOST_HALVED + " variables cannot be checked");
            }
            return IntervalEvidence.reachable(values, c.target(), c.tolerance()) ? Optional.of("a subset may lie within the tolerance")
                    : Optional.empty();
        }
        Halves halves = Halves.of(values);
        OptionalLong below = halves.below(c.target());
        OptionalLong above = halves.from(c.target());
        if (!below.equals(c.below()) || !above.equals(c.above())) {
            return Optional.of("the neighbouring sums are " + below + " and " + above);
        }
        boolean far = (below.isEmpty() || c.target() - below.getAsLong() > c.tolerance())
                && (above.isEmpty() || above.getAsLong() - c.target() > c.tolerance());
        return far ? Optional.empty() : Optional.of("a subset's sum lies within the tolerance");
    }

    private static Optional<String> distance(long[] values, long target, BitSet subset, long error) {
        if (tooLarge(values, target, 0)) {
            return Optional.of("the numbers exceed 2^60 units together");
        }
        if (subset.length() > values.length) {
            return Optional.of("the subset uses a value that does not exist");
        }
        long distance = distanceOf(values, target, subset);
        return distance == error ? Optional.empty()
                : Optional.of("the subset's sum is " + distance + " units from the target, not " + error);
    }

    private static Optional<String> optimality(long[] values, long target, long error) {
        if (error == 0) {
            return Optional.empty();
        }
        if (values.length <= MOST_HALVED) {
            long least = Halves.of(values).closest(target);
            return least == error ? Optional.empty() : Optional.of("a subset's sum is only " + least + " units from the target");
        }
        if (error == Lattice.gap(values, values.length, target) || !IntervalEvidence.reachable(values, target, error - 1)) {
            return Optional.empty();
        }
        return Optional.of("not proved nearest: too many variables (" + values.length + ") for so small an error");
    }

    private static boolean tooLarge(long[] values, long target, long tolerance) {
        if (target < -FixedPoint.MAX_TOTAL || target > FixedPoint.MAX_TOTAL || tolerance > FixedPoint.MAX_TOTAL) {
            return true;
        }
        long room = FixedPoint.MAX_TOTAL - Math.abs(target) - tolerance;
        return room < 0 || SubsetSumArithmetic.absoluteTotal(values, values.length, room) < 0;
    }

    private static long distanceOf(long[] values, long target, BitSet subset) {
        boolean[] used = new boolean[values.length];
        subset.stream().forEach(i -> used[i] = true);
        return Math.abs(target - SubsetEvaluation.sum(values, values.length, used));
    }
}
