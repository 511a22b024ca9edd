package org.ticketproof.empirical.campaign;

import org.ticketproof.empirical.sampling.InstanceSampler;
import org.ticketproof.empirical.sampling.TrialStream;
import org.ticketproof.theory.freezing.DrawnInstance;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.subsetsum.CoverageSolver;

/**
 * The trials of one trajectory under one seed: draw, freeze, decide at every prefix. A reusable workspace, not for use by
 * two threads.
 */
final class TrajectoryTrial {
    private final Targets targets;
    private final long tolerance;
    private final TrialStream stream;
    private final InstanceSampler sampler;
    private final DrawnInstance instance;
    private final CoverageSolver solver;
    private final OneTarget oneTarget;
    private final boolean[] covered;
    private long target;

    TrajectoryTrial(long seed, Trajectory trajectory) {
        targets = trajectory.setting().targets();
        tolerance = trajectory.tolerance();
        stream = TrialStream.of(seed, trajectory.streamKey());
        sampler = new InstanceSampler(trajectory.setting().law(), trajectory.setting().freezing(), trajectory.n());
        instance = new DrawnInstance(trajectory.n());
        solver = new CoverageSolver(trajectory.n());
        oneTarget = new OneTarget(trajectory.n());
        covered = new boolean[trajectory.n() + 1];
    }

    /** Draws and decides one trial: entry {@code m} of the result, overwritten by the next trial, is false if it fails at m. */
    boolean[] covered(long trial) {
        stream.seek(trial);
        sampler.draw(stream, instance);
        target = InstanceSampler.drawTarget(stream);
        if (targets == Targets.ALL) {
            solver.statusAtEveryCount(instance, tolerance, covered);
        } else {
            coveredTarget();
        }
        return covered;
    }

    DrawnInstance instance() {
        return instance;
    }

    long target() {
        return target;
    }

    long auditTicket() {
        return InstanceSampler.drawAuditTicket(stream);
    }

    private void coveredTarget() {
        int freeCount = 0;
        long remainder = target;
        boolean hit = hits(0, remainder);
        covered[0] = hit;
        for (int j = 0; j < instance.size(); j++) {
            byte state = instance.states()[j];
            if (state == DrawnInstance.FREE) {
                freeCount++;
                // One more free variable can only help.
                hit = hit || hits(freeCount, remainder);
            } else if (state == DrawnInstance.LOCKED) {
                remainder -= instance.values()[j];
                hit = hits(freeCount, remainder);
            }
            covered[j + 1] = hit;
        }
    }

    private boolean hits(int freeCount, long remainder) {
        return oneTarget.hits(instance.freeValues(), freeCount, remainder, tolerance);
    }
}
