package org.ticketproof.empirical.campaign;

import org.ticketproof.empirical.sampling.InstanceSampler;
import org.ticketproof.empirical.sampling.MaskSampler;
import org.ticketproof.empirical.sampling.TrialStream;
import org.ticketproof.theory.freezing.DrawnInstance;

/**
 * The trials of a cell or a trajectory under the best of several lock masks. At every number of variables the best mask is
 * chosen anew, by the drift of just those variables, so each prefix is decided from its own start.
 */
final class MaskRunner implements TrialRunner {
    private final Experiment experiment;
    private final long tolerance;
    private final TrialStream stream;
    private final MaskSampler sampler;
    private final DrawnInstance instance;
    private final Decider decider;
    private final boolean[] fails;
    private long target;

    MaskRunner(long seed, Experiment experiment, int masks) {
        this.experiment = experiment;
        tolerance = experiment.tolerance();
        stream = TrialStream.of(seed, experiment.streamKey());
        sampler = new MaskSampler(experiment.setting().law(), experiment.setting().freezing(), experiment.n(), masks);
        instance = new DrawnInstance(experiment.n());
        decider = Decider.of(experiment.setting().targets(), experiment.n());
        fails = new boolean[experiment.counters()];
    }

    @Override
    public boolean[] fails(long trial) {
        stream.seek(trial);
        target = InstanceSampler.drawTarget(stream);
        sampler.start(stream);
        for (int m = 0; m <= experiment.n(); m++) {
            if (m > 0) {
                sampler.next();
            }
            if (fails.length > 1 || m == experiment.n()) {
                sampler.fill(instance);
                fails[fails.length > 1 ? m : 0] = decider.fails(instance, target, tolerance);
            }
        }
        return fails;
    }

    @Override
    public long auditTicket() {
        return InstanceSampler.drawAuditTicket(stream);
    }

    @Override
    public void audit(Audit audit, int counter, boolean failed) {
        int m = TrialRunner.variables(experiment, counter);
        sampler.start(stream);
        for (int i = 0; i < m; i++) {
            sampler.next();
        }
        sampler.fill(instance);
        audit.check(instance, target, m, failed);
    }
}
