package org.ticketproof.empirical.claim;

/**
 * Decimals without a claim: the failure probability at every setting of the grid and every number of variables from 0 to a
 * limit. One pass decides a drawn sequence at all its lengths, so the counts of one setting depend on each other.
 *
 * @param header what every claim has
 * @param grid the settings
 * @param most largest number of variables
 */
public record MeasureClaim(ClaimHeader header, Grid grid, int most) implements Claim {
    @Override
    public String kind() {
        return "measure";
    }
}
