package org.ticketproof.empirical.rare;

import org.ticketproof.empirical.sampling.InstanceSampler;
import org.ticketproof.empirical.sampling.TrialStream;
import org.ticketproof.theory.freezing.DrawnInstance;
import org.ticketproof.theory.subsetsum.FixedPoint;

/**
 * The variables that have arrived so far, and what their level depends on. The targets reached by free variables are
 * kept within a window in order of arrival, as in the proof of Theorem R: sums that leave it and come back are not counted, so what is kept
 * is a subset of what is really covered.
 */
final class Path {
    private final DrawnInstance instance;
    private final Reached reached = new Reached();
    private long least;
    private long greatest;
    private long locked;
    private final long window;

    Path(int n, long window) {
        this.window = window;
        instance = new DrawnInstance(n);
    }

    void reset(long tolerance) {
        instance.clear();
        reached.reset(tolerance);
        least = 0;
        greatest = 0;
        locked = 0;
    }

    /** Draws the next variable from the stream's present trial. */
    void advance(InstanceSampler sampler, TrialStream stream) {
        int j = instance.size();
        sampler.drawNext(stream, instance);
        long value = instance.values()[j];
        if (instance.states()[j] == DrawnInstance.LOCKED) {
            least += value;
            greatest += value;
            locked += value;
        } else if (instance.states()[j] == DrawnInstance.FREE) {
            least += Math.min(0, value);
            greatest += Math.max(0, value);
            reached.add(value, -window, window);
        }
    }

    void copyFrom(Path other) {
        DrawnInstance from = other.instance;
        instance.clear();
        for (int j = 0; j < from.size(); j++) {
            long value = from.values()[j];
            switch (from.states()[j]) {
                case DrawnInstance.FREE:
                    instance.addFree(value);
                    break;
                case DrawnInstance.LOCKED:
                    instance.addLocked(value);
                    break;
                default:
                    instance.addPruned(value);
                    break;
            }
        }
        reached.copyFrom(other.reached);
        least = other.least;
        greatest = other.greatest;
        locked = other.locked;
    }

    DrawnInstance instance() {
        return instance;
    }

    /** The least reachable sum. */
    long least() {
        return least;
    }

    /** The greatest reachable sum. */
    long greatest() {
        return greatest;
    }

    /** How many targets from -1 to 0 are not covered. */
    long missingBelow() {
        return reached.missing(-FixedPoint.ONE - locked, -locked);
    }

    /** How many targets from 0 to 1 are not covered. */
    long missingAbove() {
        return reached.missing(-locked, FixedPoint.ONE - locked);
    }
}
