package org.ticketproof.empirical.claim;

import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.empirical.campaign.Tally;

/**
 * A published count of failures is compatible with ours: an exact two-sample test does not tell them apart.
 *
 * @param header what every claim has
 * @param cell the cell that the count is about
 * @param published the published count
 */
public record CountClaim(ClaimHeader header, Cell cell, Tally published) implements Claim {
    @Override
    public String kind() {
        return "count";
    }
}
