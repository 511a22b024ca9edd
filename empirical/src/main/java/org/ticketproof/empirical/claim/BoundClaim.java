package org.ticketproof.empirical.claim;

import java.util.List;
import org.ticketproof.theory.bound.Bound;

/**
 * The failure probability is at most (kind {@code failure}) or at least (kind {@code lower}) a bound at every setting and
 * number of variables of the grid.
 *
 * @param header what every claim has
 * @param bound id of the bound
 * @param direction upper for {@code failure}, lower for {@code lower}
 * @param grid the settings
 * @param n numbers of variables
 */
public record BoundClaim(ClaimHeader header, String bound, Bound.Direction direction, Grid grid, List<Integer> n) implements Claim {
    /** Copies the list. */
    public BoundClaim {
        n = List.copyOf(n);
    }

    @Override
    public String kind() {
        return direction == Bound.Direction.UPPER ? "failure" : "lower";
    }
}
