package org.ticketproof.empirical.claim;

import java.util.List;
import org.ticketproof.theory.freezing.VariableLaw;

/**
 * A search for the smallest setting where a printed form fails: each setting of the grid is taken at the least number of
 * variables that the form, with the constants stated, asks for, and is refuted if the failure probability there exceeds
 * delta. Settings are searched by that number of variables, then in the grid's order; the first refuted one is the answer.
 *
 * @param header what every claim has
 * @param bound id of the bound that computes the printed form
 * @param formulaLaw law that the form is evaluated for, where it differs from the law that is drawn
 * @param grid the settings
 * @param delta failure probabilities, each in (0, 1)
 */
public record CounterexampleClaim(ClaimHeader header, String bound, VariableLaw formulaLaw, Grid grid, List<Double> delta)
        implements Claim {
    /** Copies the list. */
    public CounterexampleClaim {
        delta = List.copyOf(delta);
    }

    @Override
    public String kind() {
        return "counterexample";
    }
}
