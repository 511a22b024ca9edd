package org.ticketproof.theory.bound;

import java.util.Optional;
import org.ticketproof.theory.freezing.LemmaFamily;
import org.ticketproof.theory.freezing.VariableLaw;

/**
 * Pensia et al. 2020, Corollaries 1 and 2: {@code n >= C ln(1/min(eps, delta))} products of two uniforms suffice. The
 * paper's products are {@code U[0,1] * U[-1,1]}, the law {@link VariableLaw#PRODUCT}, and half of them are zeroed by a
 * ReLU; here {@code n} counts the products that are not.
 */
final class PensiaBound extends LogarithmicBound {
    private final Enclosure constant;

    PensiaBound(Constants constants) {
        super("pensia-lemma");
        constant = Enclosure.of(constants.get("pensia-lemma.C"));
    }

    @Override
    Optional<String> objection(Setting setting) {
        if (setting.freezing().family() != LemmaFamily.PLAIN) {
            return Optional.of("some variables are frozen");
        }
        if (setting.law() != VariableLaw.PRODUCT) {
            return Optional.of("the lemma is about products of two uniforms, not the law " + setting.law().id());
        }
        return Optional.empty();
    }

    @Override
    Enclosure factor(Setting setting) {
        return constant;
    }
}
