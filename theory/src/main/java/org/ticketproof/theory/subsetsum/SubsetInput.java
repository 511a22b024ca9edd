package org.ticketproof.theory.subsetsum;

/** Preconditions of every decision about one target: one clear line for each violation. */
final class SubsetInput {

    private SubsetInput() {
    }

    static int requireMaxCount(int maxCount, int limit) {
        if (maxCount < 0 || maxCount > limit) {
            throw new IllegalArgumentException("maxCount = " + maxCount + ": must be between 0 and " + limit);
        }
        return maxCount;
    }

    static void requireCount(long[] values, int count, int maxCount) {
        if (count < 0 || count > values.length || count > maxCount) {
            throw new IllegalArgumentException("count = " + count + ": must be between 0 and "
                    + Math.min(values.length, maxCount));
        }
    }

    static void requireSize(int size, int count) {
        if (size < 0 || size > count) {
            throw new IllegalArgumentException("size = " + size + ": must be between 0 and the count, " + count);
        }
    }

    static void requireTolerance(long tolerance) {
        if (tolerance < 0 || tolerance > FixedPoint.MAX_TOTAL) {
            throw new IllegalArgumentException("tolerance = " + tolerance + ": must be between 0 and 2^60 units");
        }
    }

    /** Checks that a known total leaves room for the target and the tolerance. */
    static void requireRoom(long total, long target, long tolerance) {
        long room = FixedPoint.MAX_TOTAL - total - tolerance;
        if (target < -room || target > room) {
            throw tooLarge();
        }
    }

    /** Checks that values, target and tolerance together stay within {@link FixedPoint#MAX_TOTAL}; returns the values' share. */
    static long requireTotal(long[] values, int count, long target, long tolerance) {
        long total = tolerance;
        // Each term is limited before it is added, so that the running total cannot overflow.
        boolean fits = target >= -FixedPoint.MAX_TOTAL && target <= FixedPoint.MAX_TOTAL;
        total += fits ? Math.abs(target) : 0;
        long others = total;
        for (int i = 0; i < count && fits; i++) {
            long x = values[i];
            fits = x >= -FixedPoint.MAX_TOTAL && x <= FixedPoint.MAX_TOTAL;
            total += fits ? Math.abs(x) : 0;
            fits &= total <= FixedPoint.MAX_TOTAL;
        }
        if (!fits || total > FixedPoint.MAX_TOTAL) {
            throw tooLarge();
        }
        return total - others;
    }

    private static IllegalArgumentException tooLarge() {
        return new IllegalArgumentException("the absolute values of the variables, the target and the tolerance"
                + " must sum to at most 2^60 units (2^20)");
    }
}
