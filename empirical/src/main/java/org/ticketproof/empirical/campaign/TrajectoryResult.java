package org.ticketproof.empirical.campaign;

/**
 * What a trajectory's trials gave.
 *
 * @param trajectory the trajectory
 * @param trials number of trials
 * @param failures at {@code m} the number of trials that fail with their first {@code m} variables, {@code m} = 0..n
 * @param audited number of these trials that were decided a second time through certificates, all of which agreed
 */
public record TrajectoryResult(Trajectory trajectory, long trials, long[] failures, long audited) {
    /** Copies the counts. */
    public TrajectoryResult {
        failures = failures.clone();
    }

    /**
     * The failure counts.
     *
     * @return a copy; at {@code m} the number of trials that fail with their first {@code m} variables
     */
    @Override
    public long[] failures() {
        return failures.clone();
    }

    /**
     * The tally at one number of variables.
     *
     * @param m number of variables, in [0, n]
     * @return trials and failures
     */
    public Tally at(int m) {
        return new Tally(trials, failures[m]);
    }
}
