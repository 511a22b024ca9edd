package org.ticketproof.theory.bound;

import java.io.Serializable;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;
import org.ticketproof.theory.freezing.Variant;

/**
 * What a bound is asked about, apart from the number of variables and the failure probability.
 *
 * @param eps tolerance, in (0, 1]
 * @param freezing pruning and locking probabilities
 * @param law law of each variable before freezing
 * @param targets whether one draw must serve all targets or one
 * @param variant which subsets may be used, and of what
 */
public record Setting(double eps, Freezing freezing, VariableLaw law, Targets targets, Variant variant) implements Serializable {
    /**
     * Checks the tolerance, and that the variant allows the freezing.
     *
     * @param eps tolerance, in (0, 1]
     * @param freezing pruning and locking probabilities
     * @param law law of each variable before freezing
     * @param targets whether one draw must serve all targets or one
     * @param variant which subsets may be used, and of what
     * @throws IllegalArgumentException if {@code eps} is not in (0, 1], or the variant does not go with the freezing
     */
    public Setting {
        if (!(eps > 0 && eps <= 1)) {
            throw new IllegalArgumentException("eps = " + eps + ": must be a number in (0, 1]");
        }
        variant.require(freezing);
    }

    /**
     * A setting of the standard problem: any subset of numbers.
     *
     * @param eps tolerance, in (0, 1]
     * @param freezing pruning and locking probabilities
     * @param law law of each variable before freezing
     * @param targets whether one draw must serve all targets or one
     * @throws IllegalArgumentException if {@code eps} is not in (0, 1]
     */
    public Setting(double eps, Freezing freezing, VariableLaw law, Targets targets) {
        this(eps, freezing, law, targets, Variant.STANDARD);
    }
}
