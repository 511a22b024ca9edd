package org.ticketproof.empirical.claim;

import java.util.List;
import java.util.Optional;
import org.ticketproof.theory.bound.Bound;
import org.ticketproof.theory.bound.Setting;

/**
 * An explicit bound of the catalogue that decides a cell without sampling.
 *
 * @param bound id of the deciding bound
 * @param direction which side of the truth it is on
 * @param value its value at the cell
 */
public record Argument(String bound, Bound.Direction direction, double value) {
    /**
     * Looks for a theorem that decides a claim on a failure probability.
     *
     * @param side upper for a claim "at most", lower for a claim "at least"
     * @param claimed the claimed limit
     * @param setting the setting
     * @param n number of variables
     * @param bounds the catalogue's bounds; only explicit ones are used
     * @return the best bound that implies or contradicts the claim, a contradiction first; empty if none does either
     */
    static Optional<Argument> find(Bound.Direction side, double claimed, Setting setting, long n, List<Bound> bounds) {
        Optional<Argument> least = best(Bound.Direction.UPPER, setting, n, bounds);
        Optional<Argument> greatest = best(Bound.Direction.LOWER, setting, n, bounds);
        Optional<Argument> against = side == Bound.Direction.UPPER ? greatest.filter(a -> a.value > claimed)
                : least.filter(a -> a.value < claimed);
        return against.or(() -> side == Bound.Direction.UPPER ? least.filter(a -> a.value <= claimed)
                : greatest.filter(a -> a.value >= claimed));
    }

    private static Optional<Argument> best(Bound.Direction direction, Setting setting, long n, List<Bound> bounds) {
        Argument best = null;
        for (Bound bound : bounds) {
            if (bound.explicit() && bound.direction() == direction && bound.inapplicable(setting).isEmpty()) {
                double value = bound.failureProbability(setting, n);
                if (best == null || (direction == Bound.Direction.UPPER ? value < best.value : value > best.value)) {
                    best = new Argument(bound.id(), direction, value);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * Whether the argument contradicts a claim on that side; if not, it implies it.
     *
     * @param side upper for a claim "at most", lower for a claim "at least"
     * @return true if it contradicts
     */
    boolean contradicts(Bound.Direction side) {
        return direction != side;
    }
}
