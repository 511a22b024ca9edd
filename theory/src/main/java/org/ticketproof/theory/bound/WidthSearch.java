package org.ticketproof.theory.bound;

import java.util.OptionalLong;
import java.util.function.LongToDoubleFunction;

/**
 * The exact integer search for a least width: galloping from 0, then bisection.
 *
 * <p>The result {@code n} always satisfies {@code bound(n) <= delta}, and {@code bound(n - 1) > delta} if
 * {@code n > 0}, even where rounding makes a bound that is decreasing in exact arithmetic wobble by an ulp: both are the
 * invariant of the bisection, not a consequence of monotonicity. About 2 log2(n) evaluations.
 */
final class WidthSearch {
    /** The largest width considered, 2<sup>53</sup>: up to here an integer is a double. */
    static final long LIMIT = 1L << 53;

    private WidthSearch() {
    }

    /** The least width in [0, LIMIT] at which a decreasing bound is at most {@code delta}. */
    static OptionalLong least(LongToDoubleFunction bound, double delta) {
        return least(bound, delta, 0, LIMIT);
    }

    /** The least width in [from, to] at which a decreasing bound is at most {@code delta}. */
    static OptionalLong least(LongToDoubleFunction bound, double delta, long from, long to) {
        // Invariant: bound(low) > delta or low = from - 1; bound(high) <= delta or high = to + 1.
        long low = from - 1;
        long high = to + 1;
        while (high - low > 1) {
            long middle = high == to + 1 ? WidthProbe.gallop(low, from, high) : WidthProbe.middle(low, high);
            if (bound.applyAsDouble(middle) <= delta) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high == to + 1 ? OptionalLong.empty() : OptionalLong.of(high);
    }
}
