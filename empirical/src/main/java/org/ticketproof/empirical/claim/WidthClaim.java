package org.ticketproof.empirical.claim;

import java.util.List;

/**
 * With the least number of variables that an upper bound asks for, the failure probability is at most delta.
 *
 * @param header what every claim has
 * @param bound id of the bound
 * @param grid the settings
 * @param delta failure probabilities, each in (0, 1)
 */
public record WidthClaim(ClaimHeader header, String bound, Grid grid, List<Double> delta) implements Claim {
    /** Copies the list. */
    public WidthClaim {
        delta = List.copyOf(delta);
    }

    @Override
    public String kind() {
        return "width";
    }
}
