package org.ticketproof.empirical.campaign;

/** The trials of a trajectory of the standard problem. */
final class TrajectoryRunner implements TrialRunner {
    private final TrajectoryTrial trajectory;
    private final boolean[] fails;

    TrajectoryRunner(long seed, Trajectory wanted) {
        trajectory = new TrajectoryTrial(seed, wanted);
        fails = new boolean[wanted.counters()];
    }

    @Override
    public boolean[] fails(long trial) {
        boolean[] covered = trajectory.covered(trial);
        for (int m = 0; m < fails.length; m++) {
            fails[m] = !covered[m];
        }
        return fails;
    }

    @Override
    public long auditTicket() {
        return trajectory.auditTicket();
    }

    @Override
    public void audit(Audit audit, int counter, boolean failed) {
        audit.check(trajectory.instance(), trajectory.target(), counter, failed);
    }
}
