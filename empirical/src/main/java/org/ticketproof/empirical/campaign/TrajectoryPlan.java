package org.ticketproof.empirical.campaign;

/**
 * A trajectory to be measured.
 *
 * @param trajectory the trajectory
 * @param trials number of trials, at least 1
 */
public record TrajectoryPlan(Trajectory trajectory, long trials) {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if {@code trials} is out of range
     */
    public TrajectoryPlan {
        TrialBudget.fixed(trials);
    }
}
