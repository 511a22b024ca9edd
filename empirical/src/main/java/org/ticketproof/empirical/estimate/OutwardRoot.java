package org.ticketproof.empirical.estimate;

import java.util.function.DoublePredicate;

/** Bisection on doubles down to neighbours; keeps to the side on which a predicate is known to be true. */
final class OutwardRoot {
    private OutwardRoot() {
    }

    /**
     * The last double, on the way from {@code inside} to {@code outside}, that bisection finds the predicate false at is
     * passed over: returns the neighbour where it is true, or {@code outside} if it is true nowhere it looked.
     *
     * @param inside where the predicate is taken to be false
     * @param outside where it is taken to be true
     * @param rejected the predicate, in exact arithmetic monotone between the two
     */
    static double find(double inside, double outside, DoublePredicate rejected) {
        double kept = inside;
        double gone = outside;
        while (true) {
            double middle = middle(kept, gone);
            if (middle == kept || middle == gone) {
                return gone;
            }
            if (rejected.test(middle)) {
                gone = middle;
            } else {
                kept = middle;
            }
        }
    }

    /** Geometric middle where the two are of different size, so that small limits are found to full relative precision. */
    private static double middle(double x, double y) {
        double small = Math.min(x, y);
        double large = Math.max(x, y);
        if (small < large / 4 && large > Double.MIN_NORMAL) {
            return Math.sqrt(Math.max(small, large * 0x1p-500)) * Math.sqrt(large);
        }
        return small + (large - small) / 2;
    }
}
