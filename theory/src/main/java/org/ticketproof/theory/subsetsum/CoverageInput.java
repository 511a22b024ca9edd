package org.ticketproof.theory.subsetsum;

/** Preconditions of every coverage decision: one clear line for each violation. */
final class CoverageInput {

    private CoverageInput() {
    }

    static int requireMaxCount(int maxCount) {
        if (maxCount < 0) {
            throw new IllegalArgumentException("maxCount = " + maxCount + ": must be at least 0");
        }
        return maxCount;
    }

    static void require(long[] free, int count, int maxCount, long lo, long hi, long tolerance) {
        requireCount(free, count, maxCount);
        requireTolerance(tolerance);
        if (lo > hi) {
            throw new IllegalArgumentException("window [" + lo + ", " + hi + "]: its lower end must not be above its upper end");
        }
        if (lo < -FixedPoint.MAX_TOTAL || hi > FixedPoint.MAX_TOTAL) {
            throw new IllegalArgumentException("window [" + lo + ", " + hi + "]: must lie within 2^60 units of 0");
        }
        requireTotal(free, count, FixedPoint.MAX_TOTAL - Math.max(Math.abs(lo), Math.abs(hi)) - tolerance);
    }

    static void requireCount(long[] values, int count, int maxCount) {
        if (count < 0 || count > values.length || count > maxCount) {
            throw new IllegalArgumentException("count = " + count + ": must be between 0 and "
                    + Math.min(values.length, maxCount));
        }
    }

    static void requireTolerance(long tolerance) {
        if (tolerance < 0 || tolerance > FixedPoint.MAX_TOTAL) {
            throw new IllegalArgumentException("tolerance = " + tolerance + ": must be between 0 and 2^60 units");
        }
    }

    static void requireTotal(long[] values, int count, long limit) {
        if (limit < 0 || SubsetSumArithmetic.absoluteTotal(values, count, limit) < 0) {
            throw new IllegalArgumentException("the absolute values of the variables, the targets and the tolerance"
                    + " must sum to at most 2^60 units (2^20)");
        }
    }
}
