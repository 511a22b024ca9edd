package org.ticketproof.empirical.claim;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * Where a measured failure probability crosses delta, as a real number of variables: between neighbouring n its logarithm is
 * interpolated. A least width jumps by whole variables, which would bury small slopes.
 *
 * @param n the crossing of the estimated probability
 * @param deviation about its standard deviation: half the way between the crossings of the counts plus and minus theirs, at least 0.01
 */
record Crossing(double n, double deviation) {
    private static final double LEAST = 0.01;

    /** The crossing, if the probability and both limits come down to delta within the trace and begin above it. */
    static Optional<Crossing> of(Trace trace, double delta) {
        double middle = find(trace, delta, n -> (double) trace.tallies().get(n).failures() / trace.tallies().get(n).trials());
        double low = find(trace, delta, n -> shifted(trace, n, -1));
        double high = find(trace, delta, n -> shifted(trace, n, 1));
        if (Double.isNaN(middle) || Double.isNaN(low) || Double.isNaN(high)) {
            return Optional.empty();
        }
        return Optional.of(new Crossing(middle, Math.max(LEAST, (high - low) / 2)));
    }

    /** The estimate, moved by standard deviations of the count; one failure is the least count that has a logarithm. */
    private static double shifted(Trace trace, int n, double deviations) {
        double trials = trace.tallies().get(n).trials();
        double failures = Math.max(1, trace.tallies().get(n).failures());
        return Math.max(0.1, failures + deviations * Math.sqrt(failures * (1 - Math.min(1, failures / trials)) + 1e-9)) / trials;
    }

    /** The last crossing from above. */
    private static double find(Trace trace, double delta, IntToDoubleFunction probability) {
        int n = trace.most();
        if (probability.applyAsDouble(n) > delta) {
            return Double.NaN;
        }
        while (n > 0 && probability.applyAsDouble(n - 1) <= delta) {
            n--;
        }
        if (n == 0) {
            return Double.NaN;
        }
        double above = Math.log(probability.applyAsDouble(n - 1));
        double below = Math.log(Math.max(probability.applyAsDouble(n), 0.1 / trace.tallies().get(n).trials()));
        return n - 1 + (above - Math.log(delta)) / (above - below);
    }
}
