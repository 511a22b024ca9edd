package org.ticketproof.empirical.sampling;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.ticketproof.theory.freezing.DrawnInstance;
import org.ticketproof.theory.freezing.Freezing;

/**
 * Turns 64 random bits into a variable's state by comparing their upper 63 with integer thresholds: pruned below
 * {@code floor(prune 2^63)}, locked from there up to below {@code floor((prune + lock) 2^63)}, free above. The exact sum
 * of the two ratios is used, cut off at 1. A ratio of at least 2<sup>-10</sup> is met exactly if the other is 0, and any to
 * within 2<sup>-63</sup>.
 */
final class FreezingThresholds {
    private static final BigDecimal SCALE = new BigDecimal(BigInteger.ONE.shiftLeft(63));

    /** Largest 63-bit number that means pruned; -1 for none. */
    private final long lastPruned;
    /** Largest 63-bit number that means pruned or locked; -1 for none. */
    private final long lastFrozen;

    FreezingThresholds(Freezing freezing) {
        BigDecimal prune = new BigDecimal(freezing.prune());
        BigDecimal frozen = prune.add(new BigDecimal(freezing.lock())).min(BigDecimal.ONE);
        lastPruned = last(prune);
        lastFrozen = last(frozen);
    }

    /** True if every variable is free, so that no state need be drawn. */
    boolean none() {
        return lastFrozen < 0;
    }

    byte state(long raw) {
        long draw = raw >>> 1;
        if (draw > lastFrozen) {
            return DrawnInstance.FREE;
        }
        return draw > lastPruned ? DrawnInstance.LOCKED : DrawnInstance.PRUNED;
    }

    private static long last(BigDecimal ratio) {
        // 2^63 itself is no long, the number before it is.
        return ratio.multiply(SCALE).toBigInteger().subtract(BigInteger.ONE).longValueExact();
    }
}
