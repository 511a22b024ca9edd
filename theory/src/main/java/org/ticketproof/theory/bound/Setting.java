package org.ticketproof.theory.bound;

import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;

/**
 * What a bound is asked about, apart from the number of variables and the failure probability.
 *
 * @param eps tolerance, in (0, 1]
 * @param freezing pruning and locking probabilities
 * @param law law of each variable before freezing
 * @param targets whether one draw must serve all targets or one
 */
public record Setting(double eps, Freezing freezing, VariableLaw law, Targets targets) {
    /**
     * Checks the tolerance.
     *
     * @param eps tolerance, in (0, 1]
     * @param freezing pruning and locking probabilities
     * @param law law of each variable before freezing
     * @param targets whether one draw must serve all targets or one
     * @throws IllegalArgumentException if {@code eps} is not in (0, 1]
     */
    public Setting {
        if (!(eps > 0 && eps <= 1)) {
            throw new IllegalArgumentException("eps = " + eps + ": must be a number in (0, 1]");
        }
    }
}
