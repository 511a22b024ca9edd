package org.ticketproof.empirical.claim;

import java.util.List;
import org.ticketproof.empirical.campaign.StoppingRule;
import org.ticketproof.empirical.campaign.Tally;
import org.ticketproof.empirical.estimate.ConfidenceSequence;

/**
 * Stops a cell once its limits are on one side of every claimed value. A floor keeps the figures in the tables readable where a
 * claim is easily decided.
 *
 * @param thresholds the values claimed about the cell, sorted; vacuous ones left out
 * @param floor fewest trials
 * @param perSide error probability of each limit
 */
record StopWhenDecided(List<Double> thresholds, long floor, double perSide) implements StoppingRule {
    @Override
    public boolean satisfied(Tally tally) {
        if (tally.trials() < floor) {
            return false;
        }
        double lower = ConfidenceSequence.lower(tally.failures(), tally.trials(), perSide);
        double upper = ConfidenceSequence.upper(tally.failures(), tally.trials(), perSide);
        return thresholds.stream().allMatch(t -> upper <= t || lower > t);
    }
}
