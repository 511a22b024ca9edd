package org.ticketproof.empirical.campaign;

import org.ticketproof.empirical.sampling.InstanceSampler;
import org.ticketproof.empirical.sampling.TrialStream;
import org.ticketproof.theory.freezing.DrawnInstance;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.Variant.FixedSize;
import org.ticketproof.theory.subsetsum.FixedPoint;
import org.ticketproof.theory.subsetsum.FixedSizeCoverage;
import org.ticketproof.theory.subsetsum.FixedSizeSubset;

/** The trials of a cell or a trajectory by subsets of a fixed size; a target is drawn from [-1, 1] and stretched by sqrt k. */
final class SizeRunner implements TrialRunner {
    /** Up to here one target is found faster between two halves. */
    private static final int HALVES = 24;

    private final Experiment experiment;
    private final FixedSize size;
    private final long tolerance;
    private final TrialStream stream;
    private final InstanceSampler sampler;
    private final DrawnInstance instance;
    private final FixedSizeCoverage coverage;
    private final FixedSizeSubset subset = new FixedSizeSubset(FixedSizeSubset.MAX_COUNT);
    private final boolean[] fails;
    private long target;

    SizeRunner(long seed, Experiment experiment, FixedSize size) {
        this.experiment = experiment;
        this.size = size;
        tolerance = experiment.tolerance();
        stream = TrialStream.of(seed, experiment.streamKey());
        sampler = new InstanceSampler(experiment.setting().law(), experiment.setting().freezing(), experiment.n());
        instance = new DrawnInstance(experiment.n());
        coverage = new FixedSizeCoverage(experiment.n());
        fails = new boolean[experiment.counters()];
    }

    @Override
    public boolean[] fails(long trial) {
        stream.seek(trial);
        sampler.draw(stream, instance);
        target = InstanceSampler.drawTarget(stream);
        boolean all = experiment.setting().targets() == Targets.ALL;
        if (all && fails.length > 1) {
            coverage.statusAtEveryCount(instance.freeValues(), experiment.n(), size, tolerance, fails);
            for (int m = 0; m < fails.length; m++) {
                fails[m] = !fails[m];
            }
            return fails;
        }
        for (int i = 0; i < fails.length; i++) {
            int m = TrialRunner.variables(experiment, i);
            fails[i] = all ? !covers(m, FixedSizeCoverage.window(size.among(m))) : !hits(m, m <= HALVES);
        }
        return fails;
    }

    @Override
    public long auditTicket() {
        return InstanceSampler.drawAuditTicket(stream);
    }

    /** Sums over intervals and sums between halves check each other. */
    @Override
    public void audit(Audit audit, int counter, boolean failed) {
        int m = TrialRunner.variables(experiment, counter);
        int k = size.among(m);
        if (k < 1 || k > m) {
            audit.compare(m, failed, true, "the size, which no subset has,");
            return;
        }
        if (experiment.setting().targets() == Targets.ONE) {
            audit.compare(m, failed, !hits(m, m > HALVES && m <= FixedSizeSubset.MAX_COUNT), "another way");
            return;
        }
        long window = FixedSizeCoverage.window(k);
        boolean covered = covers(m, window);
        audit.compare(m, failed, !covered, "a second decision");
        if (m <= FixedSizeSubset.MAX_COUNT) {
            for (long z : covered ? new long[] {-window, window, stretched(window)} : new long[] {coverage.witness()}) {
                audit.compare(m, failed, !subset.within(instance.freeValues(), m, k, z, tolerance), "target " + z);
            }
        }
    }

    private boolean covers(int m, long window) {
        return coverage.covers(instance.freeValues(), m, size.among(m), -window, window, tolerance);
    }

    private boolean hits(int m, boolean halves) {
        int k = size.among(m);
        if (k < 1 || k > m) {
            return false;
        }
        long z = stretched(FixedSizeCoverage.window(k));
        return halves ? subset.within(instance.freeValues(), m, k, z, tolerance)
                : coverage.covers(instance.freeValues(), m, k, z, z, tolerance);
    }

    /** The target times window / ONE, rounded down, through 128 bits. */
    private long stretched(long window) {
        return Math.multiplyHigh(target, window) << 64 - FixedPoint.PLACES | target * window >>> FixedPoint.PLACES;
    }
}
