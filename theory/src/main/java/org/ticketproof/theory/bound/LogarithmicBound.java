package org.ticketproof.theory.bound;

import java.util.Optional;

/**
 * A published lemma of the shape {@code n >= K ln(1/min(eps, delta))}, K not given by the paper. Read as a failure
 * probability: no claim (1) where {@code n < K ln(1/eps)}, and {@code exp(-n/K)} from there on.
 */
abstract class LogarithmicBound extends AbstractBound {
    LogarithmicBound(String id) {
        super(id, id, Direction.UPPER, false);
    }

    /** The factor K of a setting to which the lemma applies, above 0. */
    abstract Enclosure factor(Setting setting);

    @Override
    abstract Optional<String> objection(Setting setting);

    @Override
    final double probability(Setting setting, long n) {
        Enclosure factor = factor(setting);
        Enclosure threshold = factor.times(Enclosure.of(setting.eps()).log().negate().atLeast(0));
        if (n < threshold.high()) {
            return 1;
        }
        return Math.min(1, Enclosure.of(-(double) n).over(factor).exp().high());
    }
}
