package org.ticketproof.theory.bound;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * One bound of the theory on the probability that {@code n} variables fail. Immutable and thread-safe.
 *
 * <p>Outward rounding: an {@link Direction#UPPER} bound never returns less than the real number that its formula
 * denotes, a {@link Direction#LOWER} bound never more; a least width is never below (upper) or above (lower) the real one.
 */
public interface Bound {
    /** Which side of the truth a bound is on. */
    enum Direction {
        /** Failure probability is at most the bound; the width suffices. */
        UPPER,
        /** Failure probability is at least the bound; the width is necessary. */
        LOWER
    }

    /**
     * The bound's own name, as used in claim files.
     *
     * @return a lower-case name with hyphens, unique among all bounds
     */
    String id();

    /**
     * The statement of the catalogue that this bound computes.
     *
     * @return a statement id
     */
    String statementId();

    /**
     * Which side of the truth the bound is on.
     *
     * @return the direction
     */
    Direction direction();

    /**
     * Whether the bound has no hidden constant. A bound with hidden constants is computed with the values the user set.
     *
     * @return true if explicit
     */
    boolean explicit();

    /**
     * Why the bound says nothing about a setting.
     *
     * @param setting the setting
     * @return the reason in one line, or empty if the bound applies
     */
    Optional<String> inapplicable(Setting setting);

    /**
     * The bound on the failure probability at {@code n} variables.
     *
     * @param setting the setting
     * @param n number of variables, frozen ones included, at least 0
     * @return an upper bound, possibly above 1 (vacuous), or a lower bound, at least 0 (vacuous)
     * @throws IllegalArgumentException if the bound does not apply or {@code n} is negative
     */
    double failureProbability(Setting setting, long n);

    /**
     * The least {@code n} that the bound allows for failure probability {@code delta}: sufficient for an upper bound,
     * necessary for a lower one.
     *
     * @param setting the setting
     * @param delta failure probability, in (0, 1)
     * @return the width, or empty if no width up to 2<sup>53</sup> will do
     * @throws IllegalArgumentException if the bound does not apply or {@code delta} is not in (0, 1)
     */
    OptionalLong leastWidth(Setting setting, double delta);
}
