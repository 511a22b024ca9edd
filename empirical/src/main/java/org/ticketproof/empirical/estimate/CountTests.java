package org.ticketproof.empirical.estimate;

import org.apache.commons.statistics.inference.BinomialTest;
import org.apache.commons.statistics.inference.FisherExactTest;

/**
 * Exact tests of a count against a published one. Both p-values are two-sided in the sense of summing the probabilities of
 * all outcomes that are at most as likely as the observed one; under the hypothesis a p-value of at most alpha has
 * probability at most alpha.
 *
 * <p>Source: Fisher, "Statistical Methods for Research Workers", 5th edition (1934), section 21.02.
 */
public final class CountTests {
    private CountTests() {
    }

    /**
     * Whether two counts can come from the same failure probability: Fisher's exact test, conditional on the total number of
     * failures.
     *
     * @param published a published count
     * @param measured an independent measured count
     * @return the p-value, in [0, 1]
     * @throws IllegalArgumentException if a count is out of range or the trials together exceed 2<sup>31</sup> - 1
     */
    public static double sameProbability(Count published, Count measured) {
        if (Math.addExact(published.trials(), measured.trials()) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("trials = " + published.trials() + " + " + measured.trials() + ": must be at most "
                    + Integer.MAX_VALUE + " together");
        }
        if (published.failures() + measured.failures() == 0
                || published.failures() + measured.failures() == published.trials() + measured.trials()
                || published.trials() == 0 || measured.trials() == 0) {
            // Only one table has these margins.
            return 1;
        }
        int[][] table = {
            {(int) published.failures(), (int) (published.trials() - published.failures())},
            {(int) measured.failures(), (int) (measured.trials() - measured.failures())}
        };
        return FisherExactTest.withDefaults().test(table).getPValue();
    }

    /**
     * Whether a count can come from a given failure probability: the exact binomial test.
     *
     * @param count a count
     * @param probability the probability to be tested, in [0, 1]
     * @return the p-value, in [0, 1]
     * @throws IllegalArgumentException if an argument is out of range or the trials exceed 2<sup>31</sup> - 1
     */
    public static double hasProbability(Count count, double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability = " + probability + ": must be a number in [0, 1]");
        }
        if (count.trials() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("trials = " + count.trials() + ": must be at most " + Integer.MAX_VALUE);
        }
        return BinomialTest.withDefaults().test((int) count.trials(), (int) count.failures(), probability).getPValue();
    }
}
