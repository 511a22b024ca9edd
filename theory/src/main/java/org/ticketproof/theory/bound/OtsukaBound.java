package org.ticketproof.theory.bound;

import java.util.Optional;
import org.ticketproof.theory.freezing.LemmaFamily;
import org.ticketproof.theory.freezing.VariableLaw;

/**
 * Otsuka et al. 2024, Lemma 3.1 = A.2 (locked, C depending on q) and Lemma 3.2 = A.3 (frozen, C depending on p and q):
 * {@code n >= C ln(1/min(eps, delta))}. The formula of Lemma A.3 is reconstructed from its proof.
 *
 * <p>C is a number the user sets for the ratios at hand. It cannot be one number for all ratios: by the bound
 * {@code converse} it must grow at least like {@code 32 q/(3 f^2)}.
 */
final class OtsukaBound extends LogarithmicBound {
    private final LemmaFamily family;
    private final Enclosure constant;

    private OtsukaBound(String id, LemmaFamily family, double constant) {
        super(id);
        this.family = family;
        this.constant = Enclosure.of(constant);
    }

    /** The lemma for locked variables. */
    static OtsukaBound locked(Constants constants) {
        return new OtsukaBound("otsuka-locked", LemmaFamily.LOCKED, constants.get("otsuka-locked.C"));
    }

    /** The lemma for pruned and locked variables. */
    static OtsukaBound frozen(Constants constants) {
        return new OtsukaBound("otsuka-frozen", LemmaFamily.FROZEN, constants.get("otsuka-frozen.C"));
    }

    @Override
    Optional<String> objection(Setting setting) {
        LemmaFamily actual = setting.freezing().family();
        if (actual != family) {
            return Optional.of("the lemma is about " + family.name().toLowerCase(java.util.Locale.ROOT)
                    + " variables, the setting is " + actual.name().toLowerCase(java.util.Locale.ROOT));
        }
        if (setting.law() != VariableLaw.UNIFORM) {
            return Optional.of("the constant is that of the uniform law, not of " + setting.law().id());
        }
        if (Ratios.free(setting.freezing()).low() <= 0) {
            return Optional.of("no variable is free");
        }
        return Optional.empty();
    }

    @Override
    Enclosure factor(Setting setting) {
        return constant;
    }
}
