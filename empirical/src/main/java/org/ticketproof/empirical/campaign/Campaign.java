package org.ticketproof.empirical.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Measures failure counts of cells and trajectories. Immutable: {@code with...} methods return changed copies.
 *
 * <p>The result depends on the seed and the plans alone. Trials fall into batches by a fixed schedule; a cell's stopping rule
 * is asked after its batches in batch order, whatever order they arrive in. Cells are worked on ahead of each other, so that all of
 * an engine's threads stay busy; batches that a stop makes superfluous are left out of the counts.
 */
public final class Campaign {
    private final long seed;
    private final CheckpointStore store;
    private final ProgressListener listener;
    private final double auditShare;

    private Campaign(long seed, CheckpointStore store, ProgressListener listener, double auditShare) {
        this.seed = seed;
        this.store = store;
        this.listener = listener;
        this.auditShare = auditShare;
    }

    /**
     * A campaign without store, audit or progress reports.
     *
     * @param seed the run's seed, any number
     * @return the campaign
     */
    public static Campaign withSeed(long seed) {
        return new Campaign(seed, null, ProgressListener.NONE, 0);
    }

    /**
     * This campaign with a store: batches found there are not run again, others are put there.
     *
     * @param newStore an open store of the same seed; the caller closes it
     * @return the campaign
     * @throws IllegalArgumentException if the store is of another seed
     */
    public Campaign withStore(CheckpointStore newStore) {
        if (newStore.fingerprint().seed() != seed) {
            throw new IllegalArgumentException("seed = " + seed + ": the checkpoint store is of seed " + newStore.fingerprint().seed());
        }
        return new Campaign(seed, newStore, listener, auditShare);
    }

    /**
     * This campaign with progress reports.
     *
     * @param newListener is told after every batch, on the calling thread
     * @return the campaign
     */
    public Campaign withListener(ProgressListener newListener) {
        return new Campaign(seed, store, newListener, auditShare);
    }

    /**
     * This campaign with an audit: a random but reproducible share of the trials is decided a second time through certificates
     * and their checkers.
     *
     * @param share share of the trials, in [0, 1]
     * @return the campaign
     * @throws IllegalArgumentException if {@code share} is out of range
     */
    public Campaign withAudit(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("audit share = " + share + ": must be a number in [0, 1]");
        }
        return new Campaign(seed, store, listener, share);
    }

    /**
     * Measures cells.
     *
     * @param plans the cells with their budgets; no two with the same key
     * @param engine where the trials run
     * @return one result for each plan, in the same order
     * @throws IllegalArgumentException if two plans have the same key
     * @throws StoreException if the store fails; what was committed stays
     * @throws AuditFailure if an audited trial's two decisions differ
     * @throws InterruptedException if the calling thread is interrupted; finished batches are in the store
     */
    public List<CellResult> measure(List<CellPlan> plans, Engine engine) throws InterruptedException {
        List<Progression> progressions = new ArrayList<>();
        for (CellPlan plan : plans) {
            progressions.add(new Progression(plan.cell(), plan.budget()));
        }
        run(progressions, engine);
        List<CellResult> results = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            Progression progression = progressions.get(i);
            BatchCounts counts = progression.counts();
            results.add(new CellResult(plans.get(i).cell(), new Tally(counts.trials(), counts.failures()[0]),
                    progression.stoppedEarly(), counts.audited()));
        }
        return results;
    }

    /**
     * Measures trajectories.
     *
     * @param plans the trajectories with their numbers of trials; no two with the same key
     * @param engine where the trials run
     * @return one result for each plan, in the same order
     * @throws IllegalArgumentException if two plans have the same key
     * @throws StoreException if the store fails; what was committed stays
     * @throws AuditFailure if an audited trial's two decisions differ
     * @throws InterruptedException if the calling thread is interrupted; finished batches are in the store
     */
    public List<TrajectoryResult> trace(List<TrajectoryPlan> plans, Engine engine) throws InterruptedException {
        List<Progression> progressions = new ArrayList<>();
        for (TrajectoryPlan plan : plans) {
            progressions.add(new Progression(plan.trajectory(), TrialBudget.fixed(plan.trials())));
        }
        run(progressions, engine);
        List<TrajectoryResult> results = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            BatchCounts counts = progressions.get(i).counts();
            results.add(new TrajectoryResult(plans.get(i).trajectory(), counts.trials(), counts.failures(), counts.audited()));
        }
        return results;
    }

    private void run(List<Progression> progressions, Engine engine) throws InterruptedException {
        new Scheduler(seed, auditShare, progressions, engine, Optional.ofNullable(store), listener).run();
    }
}
