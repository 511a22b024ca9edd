package org.ticketproof.empirical.campaign;

import org.ticketproof.theory.freezing.Variant;
import org.ticketproof.theory.freezing.Variant.FixedSize;
import org.ticketproof.theory.freezing.Variant.LockMasks;
import org.ticketproof.theory.freezing.Variant.Vectors;

/** Draws and decides the trials of one experiment under one seed. A workspace: not for use by two threads. */
interface TrialRunner {
    /** Draws and decides a trial: entry i of the result, overwritten by the next trial, is true if it fails for counter i. */
    boolean[] fails(long trial);

    /** The present trial's ticket in the audit lottery. */
    long auditTicket();

    /** Decides the present trial a second time, for one counter. */
    void audit(Audit audit, int counter, boolean fails);

    static TrialRunner of(long seed, Experiment experiment) {
        Variant variant = experiment.setting().variant();
        if (variant instanceof FixedSize size) {
            return new SizeRunner(seed, experiment, size);
        }
        if (variant instanceof LockMasks masks) {
            return new MaskRunner(seed, experiment, masks.masks());
        }
        if (variant instanceof Vectors vectors) {
            return new VectorRunner(seed, experiment, vectors.dimension());
        }
        return experiment instanceof Cell cell ? new CellRunner(seed, cell) : new TrajectoryRunner(seed, (Trajectory) experiment);
    }

    /** The number of variables that a counter is about: a cell has one counter, a trajectory one for each number from 0 on. */
    static int variables(Experiment experiment, int counter) {
        return experiment.counters() == 1 ? experiment.n() : counter;
    }
}
