package org.ticketproof.empirical.campaign;

import java.util.HashMap;
import java.util.Map;

/** How far one experiment is: which batches were handed out, which arrived, and the counts of the gapless first ones. */
final class Progression {
    private final Experiment experiment;
    private final TrialBudget budget;
    private final BatchSchedule schedule;
    private final Map<Integer, BatchCounts> early = new HashMap<>();
    private BatchCounts counts;
    private int nextToSubmit;
    private int nextToCount;
    private boolean stoppedEarly;

    Progression(Experiment experiment, TrialBudget budget) {
        this.experiment = experiment;
        this.budget = budget;
        schedule = BatchSchedule.of(experiment);
        counts = BatchCounts.none(experiment.counters());
    }

    Experiment experiment() {
        return experiment;
    }

    BatchCounts counts() {
        return counts;
    }

    boolean stoppedEarly() {
        return stoppedEarly;
    }

    boolean done() {
        return stoppedEarly || counts.trials() == budget.maxTrials();
    }

    /** The most trials this can still come to. */
    long planned() {
        return done() ? counts.trials() : budget.maxTrials();
    }

    /** Whether there is a batch not yet handed out. */
    boolean hasNext() {
        return !done() && firstTrial(nextToSubmit) < budget.maxTrials();
    }

    /** Whether the next batch is needed whatever the ones not yet counted will say. */
    boolean nextIsCertain() {
        return budget.rule().isEmpty() || nextToSubmit == nextToCount;
    }

    /** Number of the first batch not yet handed out. */
    int nextBatch() {
        return nextToSubmit;
    }

    /** Hands out the next batch. */
    int takeBatch() {
        return nextToSubmit++;
    }

    long firstTrial(int batch) {
        return schedule.firstTrial(batch);
    }

    long size(int batch) {
        return Math.min(schedule.size(batch), budget.maxTrials() - firstTrial(batch));
    }

    /** Takes a batch's counts, in any order of arrival. */
    void arrived(int batch, BatchCounts batchCounts) {
        early.put(batch, batchCounts);
        while (!done()) {
            BatchCounts next = early.remove(nextToCount);
            if (next == null) {
                return;
            }
            nextToCount++;
            counts = counts.plus(next);
            stoppedEarly = counts.trials() < budget.maxTrials() && ruleSatisfied();
        }
    }

    private boolean ruleSatisfied() {
        return budget.rule().isPresent() && budget.rule().get().satisfied(new Tally(counts.trials(), counts.failures()[0]));
    }
}
