package org.ticketproof.empirical.campaign;

import java.util.concurrent.CancellationException;

/**
 * Counts the failures of shards, one after the other; what every {@link Engine} calls in the end. Keeps the workspace from
 * one shard to the next of the same experiment. Not for use by two threads.
 */
public final class ShardRunner {
    private Shard last;
    private Trial trial;
    private TrajectoryTrial trajectory;

    /** A runner without a workspace yet. */
    public ShardRunner() {
        // Nothing to do before the first shard.
    }

    /**
     * Counts a shard's failures.
     *
     * @param shard the shard
     * @return its counts
     * @throws AuditFailure if an audited trial's two decisions differ
     * @throws CancellationException if the thread is interrupted meanwhile
     */
    public BatchCounts run(Shard shard) {
        prepare(shard);
        return trial != null ? runCell(shard) : runTrajectory(shard);
    }

    private void prepare(Shard shard) {
        if (last == null || last.seed() != shard.seed() || !last.experiment().equals(shard.experiment())) {
            trial = shard.experiment() instanceof Cell cell ? new Trial(shard.seed(), cell) : null;
            trajectory = shard.experiment() instanceof Trajectory wanted ? new TrajectoryTrial(shard.seed(), wanted) : null;
        }
        last = shard;
    }

    private BatchCounts runCell(Shard shard) {
        AuditLottery lottery = new AuditLottery(shard.auditShare());
        long failures = 0;
        long audited = 0;
        for (long t = shard.firstTrial(); t < shard.firstTrial() + shard.trials(); t++) {
            boolean fails = trial.fails(t);
            if (fails) {
                failures++;
            }
            if (lottery.draws(trial.auditTicket())) {
                audited++;
                new Audit(shard, t).check(trial.instance(), trial.target(), trial.instance().size(), fails);
            }
            requireRunning();
        }
        return new BatchCounts(shard.trials(), audited, new long[] {failures});
    }

    private BatchCounts runTrajectory(Shard shard) {
        AuditLottery lottery = new AuditLottery(shard.auditShare());
        long[] failures = new long[shard.experiment().counters()];
        long audited = 0;
        for (long t = shard.firstTrial(); t < shard.firstTrial() + shard.trials(); t++) {
            boolean[] covered = trajectory.covered(t);
            for (int m = 0; m < failures.length; m++) {
                if (!covered[m]) {
                    failures[m]++;
                }
            }
            long ticket = trajectory.auditTicket();
            if (lottery.draws(ticket)) {
                audited++;
                // One prefix, chosen by the ticket's low bits, which the lottery does not look at.
                int m = (int) ((ticket & 0xffffffL) % failures.length);
                new Audit(shard, t).check(trajectory.instance(), trajectory.target(), m, !covered[m]);
            }
            requireRunning();
        }
        return new BatchCounts(shard.trials(), audited, failures);
    }

    private static void requireRunning() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
    }
}
