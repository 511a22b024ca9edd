package org.ticketproof.empirical.campaign;

import org.ticketproof.theory.freezing.Variant;
import org.ticketproof.theory.freezing.Variant.FixedSize;
import org.ticketproof.theory.freezing.Variant.LockMasks;
import org.ticketproof.theory.freezing.Variant.Vectors;

/**
 * Into which batches an experiment's trials fall: a pure function of the experiment, because counts are looked at (and
 * sampling may stop) after every batch. Batches double the number of trials, from 256, until one is estimated to take a
 * fraction of a second, and are equal from then on.
 */
final class BatchSchedule {
    private static final int LOG_FIRST = 8;
    private static final int LOG_LEAST = 4;
    private static final int LOG_MOST = 16;
    /** Steps of a plain interval merge, counted as if every interval were there, that one batch may take. */
    private static final double STEPS = 0x1p27;

    private final int logFirst;
    private final int logMost;

    private BatchSchedule(int logFirst, int logMost) {
        this.logFirst = logFirst;
        this.logMost = logMost;
    }

    static BatchSchedule of(Experiment experiment) {
        int n = Math.max(1, experiment.n());
        double steps = n * Math.min(Math.scalb(1.0, Math.min(n, 60)), 1 / experiment.setting().eps());
        if (experiment instanceof Trajectory) {
            // Several prefixes for each trial.
            steps *= 8;
        }
        steps = Math.max(steps, variantSteps(experiment, n));
        int logMost = Math.max(LOG_LEAST, Math.min(LOG_MOST, Math.getExponent(STEPS / steps)));
        return new BatchSchedule(Math.min(LOG_FIRST, logMost), logMost);
    }

    /** Vectors are enumerated, sizes kept apart, and under candidate masks every prefix starts anew. */
    private static double variantSteps(Experiment experiment, int n) {
        Variant variant = experiment.setting().variant();
        double merge = Math.min(Math.scalb(1.0, Math.min(n, 60)), 1 / experiment.setting().eps());
        if (variant instanceof Vectors) {
            return Math.scalb(16.0, n);
        }
        if (variant instanceof FixedSize size) {
            return (double) n * Math.max(1, Math.min(n, size.among(n))) * n * merge;
        }
        if (variant instanceof LockMasks candidates) {
            return n * (candidates.masks() + merge) * (experiment instanceof Trajectory ? n : 1);
        }
        return 0;
    }

    /** Number of trials before batch {@code batch}. */
    long firstTrial(int batch) {
        int doublings = Math.min(batch, logMost - logFirst + 1);
        long doubled = batch == 0 ? 0 : 1L << (logFirst + doublings - 1);
        return doubled + ((long) batch - doublings << logMost);
    }

    /** Number of trials of batch {@code batch} if there is no limit to their number. */
    long size(int batch) {
        return firstTrial(batch + 1) - firstTrial(batch);
    }
}
