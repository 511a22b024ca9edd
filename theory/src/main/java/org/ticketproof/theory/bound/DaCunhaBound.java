package org.ticketproof.theory.bound;

import java.util.Optional;
import org.ticketproof.theory.freezing.LemmaFamily;
import org.ticketproof.theory.freezing.VariableLaw;

/**
 * da Cunha et al. 2023: with m plain uniform variables, for {@code m >= C ln(1/e)}, every z in [-1/2, 1/2] is within
 * {@code 2 e} of a subset sum with probability at least {@code 1 - 2 exp(-(m - C ln(1/e))^2/(kappa m))}, C and kappa not given.
 *
 * <p><b>Translation.</b> The setting here asks for z in [-1, 1] and tolerance eps. Take two disjoint halves of
 * {@code m = floor(n/2)} variables each with {@code 2 e = eps/2}; where both serve [-1/2, 1/2], {@code z/2} from each
 * half serves z within eps. So the failure probability is at most {@code 4 exp(-(m - C ln(4/eps))^2/(kappa m))} for
 * {@code m >= C ln(4/eps)}, and nothing is claimed below. The halving costs a factor of about 2 in n that the original
 * statement does not have; it is the price of the smaller range of targets in the source.
 */
final class DaCunhaBound extends AbstractBound {
    private final Enclosure constant;
    private final Enclosure kappa;

    DaCunhaBound(Constants constants) {
        super("dacunha", "dacunha", Direction.UPPER, false);
        constant = Enclosure.of(constants.get("dacunha.C"));
        kappa = Enclosure.of(constants.get("dacunha.kappa"));
    }

    @Override
    Optional<String> objection(Setting setting) {
        if (setting.freezing().family() != LemmaFamily.PLAIN) {
            return Optional.of("some variables are frozen");
        }
        if (setting.law() != VariableLaw.UNIFORM) {
            return Optional.of("the constants are those of the uniform law, not of " + setting.law().id());
        }
        return Optional.empty();
    }

    @Override
    double probability(Setting setting, long n) {
        long half = n / 2;
        Enclosure logarithm = Enclosure.of(4).log().minus(Enclosure.of(setting.eps()).log());
        Enclosure excess = Enclosure.of(half).minus(constant.times(logarithm));
        if (!(excess.low() >= 0) || half == 0) {
            return 1;
        }
        Enclosure exponent = excess.times(excess).over(kappa.times(half));
        return Math.min(1, exponent.negate().exp().times(4).high());
    }
}
