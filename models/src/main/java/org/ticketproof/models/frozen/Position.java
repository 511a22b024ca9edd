package org.ticketproof.models.frozen;

import java.util.Locale;
import org.ticketproof.theory.freezing.Freezing;

/**
 * How a freezing ratio is divided into pruning and locking.
 *
 * <p>With pruning ratio P and locking ratio Q a mask can have any sparsity in [P, 1 - Q]. The centre position puts the wanted
 * sparsity S into the middle: {@code P = S - (1 - F)/2}, {@code Q = F - P}, each clipped to [0, F] so that their sum stays F
 * (Otsuka et al. 2024, section 5). S is then always within reach.
 */
public final class Position {
    /** The centre position. */
    public static final Position CENTRE = new Position(Double.NaN, Double.NaN);

    private final double prune;
    private final double lock;

    private Position(double prune, double lock) {
        this.prune = prune;
        this.lock = lock;
    }

    /**
     * A fixed proportion: of a freezing ratio F, {@code F prune/(prune + lock)} is pruned and the rest locked.
     *
     * @param prune share of pruning, at least 0
     * @param lock share of locking, at least 0, not both 0
     * @return the position
     * @throws IllegalArgumentException if a share is negative or not finite, or both are 0
     */
    public static Position of(double prune, double lock) {
        if (!(prune >= 0 && lock >= 0 && prune + lock > 0 && prune + lock < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("position " + prune + ":" + lock + ": must be two finite numbers of at least 0, not both 0");
        }
        return new Position(prune, lock);
    }

    /**
     * Reads a position.
     *
     * @param text {@code auto}, or {@code P:Q}
     * @return the position
     * @throws IllegalArgumentException if the text is neither
     */
    public static Position parse(String text) {
        if (text.equals("auto")) {
            return CENTRE;
        }
        String[] parts = text.split(":", -1);
        try {
            if (parts.length == 2) {
                return of(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("position '" + text + "': must be auto or P:Q, two numbers, e.g. 1:3");
        }
        throw new IllegalArgumentException("position '" + text + "': must be auto or P:Q, two numbers, e.g. 1:3");
    }

    /**
     * Divides a freezing ratio.
     *
     * @param freeze the freezing ratio, in [0, 1]
     * @param sparsity the wanted share of removed weights, in [0, 1]
     * @return pruning and locking ratio, summing to the freezing ratio
     * @throws IllegalArgumentException if a ratio is out of range, or the sparsity is not within reach of the fixed proportion;
     *     the message says which bound is broken and the nearest allowed value
     */
    public Freezing divide(double freeze, double sparsity) {
        requireRatio("freeze", freeze);
        requireRatio("sparsity", sparsity);
        double pruned;
        if (this == CENTRE) {
            pruned = Math.min(freeze, Math.max(0, sparsity - (1 - freeze) / 2));
        } else {
            pruned = Math.min(freeze, freeze * (prune / (prune + lock)));
        }
        Freezing freezing = Freezing.of(pruned, Math.max(0, freeze - pruned));
        requireReachable(freezing, sparsity);
        return freezing;
    }

    /**
     * Checks that some mask of a freezing has a sparsity.
     *
     * @param freezing pruning and locking ratio
     * @param sparsity the wanted share of removed weights
     * @throws IllegalArgumentException if the sparsity is outside [prune, 1 - lock]; the message says which bound is broken
     */
    public static void requireReachable(Freezing freezing, double sparsity) {
        requireRatio("sparsity", sparsity);
        double least = freezing.prune();
        double most = 1 - freezing.lock();
        // A few units in the last place are what rounding the ratios themselves can take.
        if (sparsity < least - 1e-12) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "sparsity %s: below the pruning ratio %s, and pruned weights never come back; "
                    + "must be in [%s, %s], nearest %s", sparsity, least, least, most, least));
        }
        if (sparsity > most + 1e-12) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "sparsity %s: above 1 - locking ratio = %s, and locked weights always stay; "
                    + "must be in [%s, %s], nearest %s", sparsity, most, least, most, most));
        }
    }

    @Override
    public String toString() {
        return this == CENTRE ? "auto" : prune + ":" + lock;
    }

    private static void requireRatio(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " = " + value + ": must be a number in [0, 1]"
                    + (Double.isNaN(value) ? "" : ", nearest " + (value < 0 ? "0" : "1")));
        }
    }
}
