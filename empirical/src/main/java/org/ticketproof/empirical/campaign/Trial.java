package org.ticketproof.empirical.campaign;

import org.ticketproof.empirical.sampling.InstanceSampler;
import org.ticketproof.empirical.sampling.TrialStream;
import org.ticketproof.theory.freezing.DrawnInstance;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.Variant;

/**
 * The trials of one cell of the standard problem under one seed: draw, freeze, decide. A reusable workspace: a trial allocates nothing once the
 * solver's arrays have grown. Not for use by two threads.
 */
public final class Trial {
    private final Cell cell;
    private final long tolerance;
    private final boolean oneTarget;
    private final TrialStream stream;
    private final InstanceSampler sampler;
    private final DrawnInstance instance;
    private final Decider decider;
    private long target;

    /**
     * A workspace.
     *
     * @param seed the run's seed
     * @param cell the cell
     * @throws IllegalArgumentException if the cell is of a variant of the problem
     */
    public Trial(long seed, Cell cell) {
        if (!cell.setting().variant().equals(Variant.STANDARD)) {
            throw new IllegalArgumentException("cell '" + cell.key() + "': must be of the standard problem");
        }
        this.cell = cell;
        tolerance = cell.tolerance();
        oneTarget = cell.setting().targets() == Targets.ONE;
        stream = TrialStream.of(seed, cell.streamKey());
        sampler = new InstanceSampler(cell.setting().law(), cell.setting().freezing(), cell.n());
        instance = new DrawnInstance(cell.n());
        decider = Decider.of(cell.setting().targets(), cell.n());
    }

    /**
     * Draws and decides one trial.
     *
     * @param trial the trial's number, at least 0
     * @return true if it fails: some target (or the one drawn) is farther than the tolerance from every subset sum
     */
    public boolean fails(long trial) {
        draw(trial);
        return decider.fails(instance, target, tolerance);
    }

    /**
     * Draws one trial without deciding it.
     *
     * @param trial the trial's number, at least 0
     */
    public void draw(long trial) {
        stream.seek(trial);
        sampler.draw(stream, instance);
        if (oneTarget) {
            target = InstanceSampler.drawTarget(stream);
        }
    }

    /**
     * The cell.
     *
     * @return the cell
     */
    public Cell cell() {
        return cell;
    }

    /**
     * The variables of the trial drawn last.
     *
     * @return the workspace's own instance, overwritten by the next trial
     */
    public DrawnInstance instance() {
        return instance;
    }

    /**
     * The target of the trial drawn last; without meaning where the cell is about all targets.
     *
     * @return the fixed-point target
     */
    public long target() {
        return target;
    }

    /**
     * The present trial's ticket in the audit lottery.
     *
     * @return a uniform 63-bit number, at least 0
     */
    long auditTicket() {
        return InstanceSampler.drawAuditTicket(stream);
    }
}
