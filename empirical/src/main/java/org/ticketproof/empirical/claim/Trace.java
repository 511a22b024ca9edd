package org.ticketproof.empirical.claim;

import java.util.List;
import org.ticketproof.empirical.campaign.Tally;
import org.ticketproof.empirical.estimate.Interval;
import org.ticketproof.theory.bound.Setting;

/**
 * The failure probability of one setting at every number of variables from 0 on, measured in one pass.
 *
 * @param setting the setting
 * @param tallies at {@code n} the counts with {@code n} variables
 * @param limits at {@code n} confidence limits for the failure probability with {@code n} variables; all hold together
 */
public record Trace(Setting setting, List<Tally> tallies, List<Interval> limits) {
    /** Copies the lists. */
    public Trace {
        tallies = List.copyOf(tallies);
        limits = List.copyOf(limits);
    }

    /**
     * Largest number of variables measured.
     *
     * @return n
     */
    public int most() {
        return tallies.size() - 1;
    }

    /**
     * The least number of variables from which on all measured ones are shown to fail with probability at most delta.
     *
     * @param delta a failure probability
     * @return the number, or {@link #most()} + 1 if none is
     */
    public int sufficient(double delta) {
        int n = limits.size();
        while (n > 0 && limits.get(n - 1).upper() <= delta) {
            n--;
        }
        return n;
    }

    /**
     * The least number of variables that is not shown to fail with probability above delta, those below all being.
     *
     * @param delta a failure probability
     * @return the number, or {@link #most()} + 1 if all are
     */
    public int necessary(double delta) {
        int n = 0;
        while (n < limits.size() && limits.get(n).lower() > delta) {
            n++;
        }
        return n;
    }
}
