package org.ticketproof.theory.bound;

import java.util.Optional;
import org.ticketproof.theory.freezing.LemmaFamily;
import org.ticketproof.theory.freezing.VariableLaw;

/**
 * Lueker 1998, Corollaries 2.5 and 3.3, in the form of Lemma 2.1 of Otsuka et al. 2024: {@code n >= C ln(1/min(eps, delta))}
 * plain variables suffice. The constant depends on the law; here it stands for the uniform on [-1, 1].
 */
final class LuekerBound extends LogarithmicBound {
    private final Enclosure constant;

    LuekerBound(Constants constants) {
        super("lueker");
        constant = Enclosure.of(constants.get("lueker.C"));
    }

    @Override
    Optional<String> objection(Setting setting) {
        if (setting.freezing().family() != LemmaFamily.PLAIN) {
            return Optional.of("some variables are frozen");
        }
        if (setting.law() != VariableLaw.UNIFORM) {
            return Optional.of("the constant is that of the uniform law, not of " + setting.law().id());
        }
        return Optional.empty();
    }

    @Override
    Enclosure factor(Setting setting) {
        return constant;
    }
}
