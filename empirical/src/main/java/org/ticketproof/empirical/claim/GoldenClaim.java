package org.ticketproof.empirical.claim;

import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.empirical.campaign.Tally;

/**
 * A fixed seed gives an exact number of failures, whatever the run's own seed and effort: a guard against regressions.
 *
 * @param header what every claim has
 * @param cell the cell
 * @param seed the seed of its trials
 * @param expected the exact count
 */
public record GoldenClaim(ClaimHeader header, Cell cell, long seed, Tally expected) implements Claim {
    @Override
    public String kind() {
        return "golden";
    }
}
