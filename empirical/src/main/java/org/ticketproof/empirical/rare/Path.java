package org.ticketproof.empirical.rare;

import org.ticketproof.empirical.sampling.InstanceSampler;
import org.ticketproof.empirical.sampling.TrialStream;
import org.ticketproof.theory.freezing.DrawnInstance;
import org.ticketproof.theory.subsetsum.FixedPoint;

/**
 * The variables that have arrived so far, and what their level depends on. The reached targets are kept within [-1, 1] in order of arrival, as in
 * the proof of Theorem R: sums that leave it and come back are not counted, so they are a subset of those really covered.
 */
final class Path {
    private final DrawnInstance instance;
    private final Reached reached = new Reached();
    private long least;
    private long greatest;

    Path(int n) {
        instance = new DrawnInstance(n);
    }

    void reset(long tolerance) {
        instance.clear();
        reached.reset(tolerance);
        least = 0;
        greatest = 0;
    }

    /** Draws the next variable from the stream's present trial. */
    void advance(InstanceSampler sampler, TrialStream stream) {
        int j = instance.size();
        sampler.drawNext(stream, instance);
        long value = instance.values()[j];
        if (instance.states()[j] == DrawnInstance.LOCKED) {
            least += value;
            greatest += value;
        } else if (instance.states()[j] == DrawnInstance.FREE) {
            least += Math.min(0, value);
            greatest += Math.max(0, value);
            reached.add(value, -FixedPoint.ONE, FixedPoint.ONE);
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

    /** How many targets of [-1, 1] are not covered, by sums that stay inside. */
    long missing() {
        return reached.missing(-FixedPoint.ONE, FixedPoint.ONE);
    }
}
