package org.ticketproof.empirical.campaign;

import java.util.concurrent.CancellationException;

/**
 * Counts the failures of shards, one after the other; what every {@link Engine} calls in the end. Keeps the workspace from
 * one shard to the next of the same experiment. Not for use by two threads.
 */
public final class ShardRunner {
    private Shard last;
    private TrialRunner runner;

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
        if (last == null || last.seed() != shard.seed() || !last.experiment().equals(shard.experiment())) {
            runner = TrialRunner.of(shard.seed(), shard.experiment());
        }
        last = shard;
        AuditLottery lottery = new AuditLottery(shard.auditShare());
        boolean audits = shard.auditShare() > 0;
        long[] failures = new long[shard.experiment().counters()];
        long audited = 0;
        for (long t = shard.firstTrial(); t < shard.firstTrial() + shard.trials(); t++) {
            boolean[] fails = runner.fails(t);
            for (int i = 0; i < failures.length; i++) {
                if (fails[i]) {
                    failures[i]++;
                }
            }
            if (audits) {
                long ticket = runner.auditTicket();
                if (lottery.draws(ticket)) {
                    audited++;
                    // One counter, chosen by the ticket's low bits, which the lottery does not look at.
                    int counter = (int) ((ticket & 0xffffffL) % failures.length);
                    runner.audit(new Audit(shard, t), counter, fails[counter]);
                }
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
