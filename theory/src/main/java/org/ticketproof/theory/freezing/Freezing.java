package org.ticketproof.theory.freezing;

import java.io.Serializable;

/**
 * How a random variable (or weight) is frozen before the search: independently <em>pruned</em> (never used) with
 * probability {@code prune}, <em>locked</em> (always used) with probability {@code lock}, and <em>free</em> otherwise.
 *
 * <p>Source: Otsuka et al. 2024, "Partially frozen random networks contain compact strong lottery tickets".
 *
 * @param prune probability of being pruned, in [0, 1]
 * @param lock probability of being locked, in [0, 1]; {@code prune + lock <= 1}
 */
public record Freezing(double prune, double lock) implements Serializable {
    /** No freezing: every variable is free. */
    public static final Freezing NONE = new Freezing(0, 0);

    /**
     * Checks the ranges.
     *
     * @param prune probability of being pruned, in [0, 1]
     * @param lock probability of being locked, in [0, 1]; {@code prune + lock <= 1}
     * @throws IllegalArgumentException if a ratio is NaN, negative, above 1, or the two exceed 1 together
     */
    public Freezing {
        requireRatio("prune", prune);
        requireRatio("lock", lock);
        if (prune + lock > 1) {
            throw new IllegalArgumentException("prune + lock = " + (prune + lock) + ": must be at most 1");
        }
        // -0.0 would print and hash differently from 0.0.
        prune += 0.0;
        lock += 0.0;
    }

    /**
     * A freezing with the given ratios.
     *
     * @param prune pruning probability, in [0, 1]
     * @param lock locking probability, in [0, 1]
     * @return the freezing
     * @throws IllegalArgumentException if a ratio is out of range or the two exceed 1 together
     */
    public static Freezing of(double prune, double lock) {
        return new Freezing(prune, lock);
    }

    /**
     * Probability that a variable is free, {@code 1 - prune - lock} rounded to nearest and never negative.
     *
     * @return the free ratio, in [0, 1]
     */
    public double free() {
        return Math.max(0, 1 - (prune + lock));
    }

    /**
     * The lemma family these ratios belong to.
     *
     * @return the family
     */
    public LemmaFamily family() {
        if (lock == 0) {
            return prune == 0 ? LemmaFamily.PLAIN : LemmaFamily.SPARSE;
        }
        return prune == 0 ? LemmaFamily.LOCKED : LemmaFamily.FROZEN;
    }

    private static void requireRatio(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " = " + value + ": must be a number in [0, 1]");
        }
    }
}
