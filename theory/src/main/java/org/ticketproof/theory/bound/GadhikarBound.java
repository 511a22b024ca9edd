package org.ticketproof.theory.bound;

import java.util.Optional;
import org.ticketproof.theory.freezing.VariableLaw;

/**
 * Gadhikar et al. 2023, Lemma 2.4 (Lemma 2.2 of Otsuka et al. 2024), as printed: with edge probability {@code r = 1 -
 * prune}, {@code n >= C / ln(1/(1-r)) * ln(1/min(eps, delta))} variables suffice, C generic.
 *
 * <p><b>Error in the source.</b> {@code 1/ln(1/(1-r))} tends to 0 as r tends to 1, so for every C the printed form claims
 * that fewer than the necessary {@code log2(1/eps)} variables suffice when little is pruned. The right shape is
 * {@code 1/r}: see the bound {@code sparse}. At r = 1 the printed form divides by infinity and claims nothing here.
 */
final class GadhikarBound extends LogarithmicBound {
    private final Enclosure constant;

    GadhikarBound(Constants constants) {
        super("gadhikar-lemma");
        constant = Enclosure.of(constants.get("gadhikar.C"));
    }

    @Override
    Optional<String> objection(Setting setting) {
        double prune = setting.freezing().prune();
        if (setting.freezing().lock() > 0) {
            return Optional.of("some variables are locked");
        }
        if (setting.law() != VariableLaw.UNIFORM) {
            return Optional.of("the constant is that of the uniform law, not of " + setting.law().id());
        }
        if (prune == 0 || prune == 1) {
            return Optional.of("ln(1/(1-r)) is " + (prune == 0 ? "infinite" : "0") + " at prune = " + prune);
        }
        return Optional.empty();
    }

    @Override
    Enclosure factor(Setting setting) {
        // 1 - r is prune itself, exactly.
        return constant.over(Enclosure.of(setting.freezing().prune()).log().negate());
    }
}
