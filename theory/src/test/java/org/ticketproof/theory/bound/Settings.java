package org.ticketproof.theory.bound;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.StandardLaw;

/** Random settings over the whole range of parameters, edges included. */
final class Settings {
    private Settings() {
    }

    /** Tolerances, even on a logarithmic scale, 1 included. */
    static Arbitrary<Double> tolerances() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(-12, 0).ofScale(6).map(x -> Math.min(1, Math.pow(10, x))),
                Arbitraries.of(1.0, 0.5, 0.01, 0.1, 1e-12, Math.nextDown(1.0), 0.25));
    }

    /** Failure probabilities, even on a logarithmic scale towards 0, and close to 1. */
    static Arbitrary<Double> failureProbabilities() {
        return Arbitraries.oneOf(Arbitraries.doubles().between(-12, -0.01).ofScale(6).map(x -> Math.pow(10, x)),
                Arbitraries.of(0.5, 0.01, 0.999999, Math.nextDown(1.0), 1e-300));
    }

    /** Freezings: nothing, one kind, both, and all frozen. */
    static Arbitrary<Freezing> freezings() {
        Arbitrary<Double> ratio = Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 1).ofScale(6), Arbitraries.of(0.0, 1.0, 0.5, 1e-9, 1 - 1e-9));
        return Combinators.combine(ratio, ratio, Arbitraries.of(0, 1, 2, 3, 4)).as((p, q, kind) -> {
            switch (kind) {
                case 0:
                    return Freezing.NONE;
                case 1:
                    return Freezing.of(p, 0);
                case 2:
                    return Freezing.of(0, q);
                case 3:
                    return Freezing.of(p, (1 - p) * q);
                default:
                    return Freezing.of(p, 1 - p);
            }
        });
    }

    static Arbitrary<Setting> settings() {
        return Combinators.combine(tolerances(), freezings(), Arbitraries.of(StandardLaw.values()),
                Arbitraries.of(Targets.values())).as((eps, freezing, law, targets) -> new Setting(eps, freezing, law, targets));
    }

    /** Numbers of variables up to a million, even on a logarithmic scale. */
    static Arbitrary<Long> counts() {
        return Arbitraries.oneOf(Arbitraries.longs().between(0, 40),
                Arbitraries.doubles().between(0, 6).ofScale(4).map(x -> (long) Math.pow(10, x)));
    }
}
