package org.ticketproof.empirical.claim;

import java.util.List;
import java.util.Optional;
import org.ticketproof.empirical.rare.TailMethod;

/**
 * A tail far below what counting can see, estimated by rare-event sampling at every setting and number of variables of the
 * grid, and compared with a bound if there is one. An estimate refutes an upper bound, or verifies a lower one, only by its
 * proved lower confidence limit; it never verifies an upper bound.
 *
 * @param header what every claim has; its trials are paths in all for each cell
 * @param bound id of the bound; empty if the tail is only measured
 * @param method how to estimate; empty for the one that suits the law
 * @param grid the settings
 * @param n numbers of variables
 */
public record TailClaim(ClaimHeader header, Optional<String> bound, Optional<TailMethod> method, Grid grid, List<Integer> n)
        implements Claim {
    /** Copies the list. */
    public TailClaim {
        n = List.copyOf(n);
    }

    @Override
    public String kind() {
        return "tail";
    }
}
