package org.ticketproof.theory.bound;

import org.ticketproof.theory.freezing.Freezing;

/** The probabilities of a freezing as the real numbers they are, the doubles for prune and lock being exact. */
final class Ratios {
    private Ratios() {
    }

    /** {@code 1 - prune - lock}, a single number where doubles hold it. */
    static Enclosure free(Freezing freezing) {
        Enclosure frozen = frozen(freezing);
        if (frozen.low() == frozen.high()) {
            return sum(1, -frozen.low());
        }
        return Enclosure.ONE.minus(frozen).atLeast(0).atMost(1);
    }

    /** {@code prune + lock}, a single number where doubles hold it. */
    static Enclosure frozen(Freezing freezing) {
        return sum(freezing.prune(), freezing.lock()).atLeast(0).atMost(1);
    }

    /** A sum with its rounding error computed (Knuth's two-sum), so that an exact one is not widened. */
    private static Enclosure sum(double a, double b) {
        double sum = a + b;
        double part = sum - a;
        double error = (a - (sum - part)) + (b - part);
        return error == 0 ? Enclosure.of(sum) : new Enclosure(Math.nextDown(sum), Math.nextUp(sum));
    }
}
