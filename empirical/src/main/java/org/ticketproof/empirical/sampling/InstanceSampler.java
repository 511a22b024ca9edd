package org.ticketproof.empirical.sampling;

import org.ticketproof.theory.freezing.DrawnInstance;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.VariableLaw;

/**
 * Draws and freezes the variables of one trial, and its target, as fixed-point integers. Immutable; allocates nothing.
 *
 * <p>Order of the draws: of a trial's values, number 0 gives the target and number 1 the audit lottery. Variable
 * {@code j} (from 0) owns the {@code stride} values from {@code 8 + j stride} on, its state first and then its value;
 * {@code stride} depends on the law alone. So what variable {@code j} is depends neither on n, nor on what the other
 * variables needed, nor on whether a draw was skipped: the state is skipped if no variable can be frozen, and the value of a
 * pruned variable is skipped and recorded as 0. The first m variables of a trial are the same for every n.
 *
 * <p>The variable on the grid, drawn along with one of the continuous law, is within {@link #gridError(VariableLaw)} of it.
 */
public final class InstanceSampler {
    private static final int TARGET = 0;
    private static final int AUDIT = 1;
    static final int FIRST = 8;

    private final VariableDraw law;
    private final FreezingThresholds thresholds;
    private final int n;
    private final long[] drawn;

    /**
     * A sampler.
     *
     * @param law law of each variable before freezing
     * @param freezing pruning and locking probabilities
     * @param n number of variables, from 0 to {@link #maxCount(VariableLaw)}
     * @throws IllegalArgumentException if {@code n} is out of range
     */
    public InstanceSampler(VariableLaw law, Freezing freezing, int n) {
        if (n < 0 || n > maxCount(law)) {
            throw new IllegalArgumentException("n = " + n + ": must be between 0 and " + maxCount(law) + " for the " + law.id() + " law");
        }
        this.law = VariableDraw.of(law);
        this.thresholds = new FreezingThresholds(freezing);
        this.n = n;
        drawn = new long[n];
    }

    /**
     * The most variables that one trial can have.
     *
     * @param law the law of the variables
     * @return the count, so that every variable's values lie within the trial's own
     */
    public static int maxCount(VariableLaw law) {
        return (TrialStream.VALUES_PER_TRIAL - FIRST) / VariableDraw.of(law).stride();
    }

    /**
     * How far a drawn variable is from one of the continuous law drawn along with it, at most. For the normal law the bound
     * fails on an event of probability at most 2<sup>-49</sup> a variable; for the others never.
     *
     * @param law the law of the variables
     * @return the distance, rounded up: 2<sup>-41</sup> for rounding to the grid and less than 2<sup>-45</sup> for the rest;
     *     0 for the signed constant
     */
    public static double gridError(VariableLaw law) {
        return VariableDraw.of(law).gridError();
    }

    /**
     * Draws the variables of the stream's present trial.
     *
     * @param stream a stream moved to the trial by {@link TrialStream#seek(long)}
     * @param into cleared and then filled; must have room for n variables
     */
    public void draw(TrialStream stream, DrawnInstance into) {
        into.clear();
        int stride = law.stride();
        int index = FIRST;
        if (thresholds.none()) {
            law.drawAll(stream, index + 1, drawn, n);
            into.addAllFree(drawn, n);
            return;
        }
        for (int j = 0; j < n; j++, index += stride) {
            append(stream, index, into);
        }
    }

    /**
     * Draws the next variable of the stream's present trial: the one whose number is how many there are already. It is the same
     * variable that {@link #draw} gives that number.
     *
     * @param stream a stream moved to the trial
     * @param into what the variable is appended to; must have room for it
     */
    public void drawNext(TrialStream stream, DrawnInstance into) {
        int index = FIRST + into.size() * law.stride();
        if (thresholds.none()) {
            into.addFree(law.draw(stream, index + 1));
            return;
        }
        append(stream, index, into);
    }

    private void append(TrialStream stream, int index, DrawnInstance into) {
        switch (thresholds.state(stream.valueAt(index))) {
            case DrawnInstance.FREE:
                into.addFree(law.draw(stream, index + 1));
                break;
            case DrawnInstance.LOCKED:
                into.addLocked(law.draw(stream, index + 1));
                break;
            default:
                into.addPruned(0);
                break;
        }
    }

    /**
     * The target of the stream's present trial: uniform on [-1, 1], rounded to the grid.
     *
     * @param stream a stream moved to the trial
     * @return the fixed-point target, in [-ONE, ONE]
     */
    public static long drawTarget(TrialStream stream) {
        return VariableDraw.uniform(stream.valueAt(TARGET));
    }

    /**
     * One coordinate of the present trial's target, where targets are vectors: uniform on [-1, 1], rounded to the grid.
     *
     * @param stream a stream moved to the trial
     * @param coordinate the coordinate, from 0 to 6; number 0 is {@link #drawTarget(TrialStream)}
     * @return the fixed-point coordinate, in [-ONE, ONE]
     */
    public static long drawTarget(TrialStream stream, int coordinate) {
        return VariableDraw.uniform(stream.valueAt(coordinate == 0 ? TARGET : AUDIT + coordinate));
    }

    /**
     * The present trial's ticket in the audit lottery; independent of everything else that is drawn.
     *
     * @param stream a stream moved to the trial
     * @return a uniform 63-bit number, at least 0
     */
    public static long drawAuditTicket(TrialStream stream) {
        return stream.valueAt(AUDIT) >>> 1;
    }
}
