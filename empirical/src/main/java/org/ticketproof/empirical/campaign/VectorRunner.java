package org.ticketproof.empirical.campaign;

import org.ticketproof.empirical.sampling.InstanceSampler;
import org.ticketproof.empirical.sampling.TrialStream;
import org.ticketproof.empirical.sampling.VectorSampler;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.subsetsum.VectorCoverage;

/** The trials of a cell or a trajectory of vectors. All are free, so more vectors can only help: the first covering number says all. */
final class VectorRunner implements TrialRunner {
    private final Experiment experiment;
    private final int dimension;
    private final long tolerance;
    private final TrialStream stream;
    private final VectorSampler sampler;
    private final VectorCoverage solver;
    private final long[] values;
    private final long[] target;
    private final boolean[] fails;

    VectorRunner(long seed, Experiment experiment, int dimension) {
        this.experiment = experiment;
        this.dimension = dimension;
        tolerance = experiment.tolerance();
        stream = TrialStream.of(seed, experiment.streamKey());
        sampler = new VectorSampler(experiment.setting().law(), dimension, experiment.n());
        solver = new VectorCoverage(dimension, experiment.n());
        values = new long[experiment.n() * dimension];
        target = new long[dimension];
        fails = new boolean[experiment.counters()];
    }

    @Override
    public boolean[] fails(long trial) {
        stream.seek(trial);
        sampler.draw(stream, values);
        for (int c = 0; c < dimension; c++) {
            target[c] = InstanceSampler.drawTarget(stream, c);
        }
        if (fails.length == 1) {
            fails[0] = experiment.setting().targets() == Targets.ALL ? !solver.covers(values, experiment.n(), tolerance)
                    : solver.firstHitting(values, experiment.n(), target, tolerance) > experiment.n();
            return fails;
        }
        int first = experiment.setting().targets() == Targets.ALL ? solver.firstCovering(values, experiment.n(), tolerance)
                : solver.firstHitting(values, experiment.n(), target, tolerance);
        for (int m = 0; m < fails.length; m++) {
            fails[m] = m < first;
        }
        return fails;
    }

    @Override
    public long auditTicket() {
        return InstanceSampler.drawAuditTicket(stream);
    }

    /** One target, or the witness of a miss, is compared with every sum; that all targets are covered is tried at the one drawn. */
    @Override
    public void audit(Audit audit, int counter, boolean failed) {
        int m = TrialRunner.variables(experiment, counter);
        boolean hit = hits(m, target);
        if (experiment.setting().targets() == Targets.ONE) {
            audit.compare(m, failed, !hit, "a search through all subsets");
            return;
        }
        boolean covered = solver.covers(values, m, tolerance);
        audit.compare(m, failed, !covered, "a second decision");
        audit.require(m, covered ? hit : !hits(m, solver.witness()),
                covered ? "counted as covered, but the target drawn is missed" : "the target named as missed is not");
    }

    private boolean hits(int m, long[] wanted) {
        long[] sum = new long[dimension];
        // Gray code: each subset differs from the one before in one vector.
        for (int i = 0;; i++) {
            boolean near = true;
            for (int c = 0; c < dimension; c++) {
                near &= Math.abs(sum[c] - wanted[c]) <= tolerance;
            }
            if (near || i == (1 << m) - 1) {
                return near;
            }
            int j = Integer.numberOfTrailingZeros(i + 1);
            int sign = ((i + 1) >> (j + 1) & 1) == 0 ? 1 : -1;
            for (int c = 0; c < dimension; c++) {
                sum[c] += sign * values[j * dimension + c];
            }
        }
    }
}
