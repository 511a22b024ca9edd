package org.ticketproof.empirical.campaign;

import java.util.Optional;
import org.ticketproof.empirical.sampling.TrialStream;

/**
 * How many trials a cell gets. Immutable.
 *
 * @param maxTrials the most trials, from 1 to {@link TrialStream#MAX_TRIALS}
 * @param rule when to stop before that; empty for never
 */
public record TrialBudget(long maxTrials, Optional<StoppingRule> rule) {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if {@code maxTrials} is out of range
     */
    public TrialBudget {
        if (maxTrials < 1 || maxTrials > TrialStream.MAX_TRIALS) {
            throw new IllegalArgumentException("trials = " + maxTrials + ": must be between 1 and " + TrialStream.MAX_TRIALS);
        }
    }

    /**
     * A fixed number of trials.
     *
     * @param trials the number, at least 1
     * @return the budget
     * @throws IllegalArgumentException if {@code trials} is out of range
     */
    public static TrialBudget fixed(long trials) {
        return new TrialBudget(trials, Optional.empty());
    }

    /**
     * Up to a number of trials, fewer if a rule is satisfied after some batch.
     *
     * @param maxTrials the most trials, at least 1
     * @param rule when to stop
     * @return the budget
     * @throws IllegalArgumentException if {@code maxTrials} is out of range
     */
    public static TrialBudget upTo(long maxTrials, StoppingRule rule) {
        return new TrialBudget(maxTrials, Optional.of(rule));
    }
}
