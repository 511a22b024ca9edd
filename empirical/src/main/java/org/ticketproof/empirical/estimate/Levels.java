package org.ticketproof.empirical.estimate;

/** Preconditions shared by the estimators. */
final class Levels {
    private Levels() {
    }

    static double require(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(name + " = " + value + ": must be a number in (0, 1)");
        }
        return value;
    }

    static void requireCounts(long failures, long trials) {
        if (trials < 0 || failures < 0 || failures > trials) {
            throw new IllegalArgumentException(failures + " failures in " + trials + " trials: must be 0 <= failures <= trials");
        }
    }
}
