package org.ticketproof.models.search;

import java.util.BitSet;
import java.util.Objects;

/**
 * What Edge-Popup searches: fixed random weights, which of them are frozen, where the scores start, how many weights the ticket keeps.
 * The vectors are in the flat order of the weights; they are kept, not copied, and never written.
 *
 * @param weights the random weights
 * @param states of every weight: {@link #FREE}, {@link #PRUNED} or {@link #LOCKED}
 * @param scores the scores to start from; those of frozen weights are not read
 * @param kept number of weights the ticket keeps, the locked ones included; in [locked, locked + free]
 */
public record SearchProblem(float[] weights, byte[] states, float[] scores, long kept) {
    /** State of a weight that the search may use. */
    public static final byte FREE = 0;
    /** State of a weight that is never used. */
    public static final byte PRUNED = 1;
    /** State of a weight that is always used. */
    public static final byte LOCKED = 2;

    /**
     * Checks that the parts fit.
     *
     * @throws IllegalArgumentException if lengths differ, a state is unknown, a free weight's score is not finite, or the number to
     *     keep is out of reach
     */
    public SearchProblem {
        Objects.requireNonNull(weights, "weights");
        if (states.length != weights.length || scores.length != weights.length || weights.length == 0) {
            throw new IllegalArgumentException(weights.length + " weights, " + states.length + " states, " + scores.length
                    + " scores: must be equally many and at least one");
        }
        for (int i = 0; i < states.length; i++) {
            if (states[i] < FREE || states[i] > LOCKED || states[i] == FREE && !Float.isFinite(scores[i])) {
                throw new IllegalArgumentException("weight " + i + " has state " + states[i] + " and score " + scores[i]
                        + ": the state must be 0, 1 or 2, and a free weight's score finite");
            }
        }
        long free = count(states, FREE);
        long locked = count(states, LOCKED);
        if (kept < locked || kept > locked + free) {
            throw new IllegalArgumentException(kept + " weights to keep, must be in [" + locked + "," + (locked + free) + "]: " + locked
                    + " are locked and " + free + " free");
        }
    }

    /** Number of free weights. */
    int free() {
        return count(states, FREE);
    }

    /** Number of free weights that the ticket keeps. */
    int freeKept() {
        return (int) kept - count(states, LOCKED);
    }

    private static int count(byte[] states, byte wanted) {
        int count = 0;
        for (byte state : states) {
            count += state == wanted ? 1 : 0;
        }
        return count;
    }

    /** The weights with all but the kept ones set to 0, a new vector. */
    float[] masked(BitSet keeps) {
        float[] masked = weights.clone();
        for (int i = 0; i < masked.length; i++) {
            masked[i] = keeps.get(i) ? masked[i] : 0;
        }
        return masked;
    }

    /**
     * How the search is called in tables: {@link TrainingMode#DENSE} if nothing is frozen, {@link TrainingMode#SPARSE} if nothing is
     * locked, else {@link TrainingMode#FROZEN}.
     *
     * @return the mode
     */
    public TrainingMode mode() {
        boolean frozen = false;
        for (byte state : states) {
            if (state == LOCKED) {
                return TrainingMode.FROZEN;
            }
            frozen |= state == PRUNED;
        }
        return frozen ? TrainingMode.SPARSE : TrainingMode.DENSE;
    }
}
