package org.ticketproof.theory.bound;

import java.util.Optional;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.Variant;
import org.ticketproof.theory.freezing.Variant.FixedSize;
import org.ticketproof.theory.freezing.VariableLaw;

/**
 * Natale et al. 2024, all targets of {@code [-sqrt k, sqrt k]} by sums of exactly k of n variables: {@code n >= c log2(k/e)^2/H2(k/n)} with
 * {@code k <= n/2} gives failure at tolerance e with probability at most e. For {@code e <= eps} that bounds the failure at
 * tolerance eps, so with the least such e the bound is {@code k 2^-sqrt(n H2(k/n)/c)} where this is at most eps, and 1 elsewhere.
 *
 * <p>The constant c is hidden in the paper: {@code natale-all.c} of {@link Constants}. For one target the success probability is
 * hidden too, and no bound remains.
 */
final class NataleBound extends AbstractBound {
    private final double constant;

    NataleBound(Constants constants) {
        super("natale", "natale", Direction.UPPER, false);
        constant = constants.get("natale-all.c");
    }

    @Override
    Variant variant(Setting setting) {
        return setting.variant() instanceof FixedSize ? setting.variant() : new FixedSize(1);
    }

    @Override
    Optional<String> objection(Setting setting) {
        if (((FixedSize) setting.variant()).size() == FixedSize.HALF) {
            return Optional.of("the statement is about one size for all n");
        }
        if (setting.targets() == Targets.ONE) {
            return Optional.of("the success probability for one target is hidden in the paper");
        }
        if (setting.law() != VariableLaw.UNIFORM) {
            return Optional.of("the constant is that of the uniform law, not of " + setting.law().id());
        }
        return Optional.empty();
    }

    @Override
    double probability(Setting setting, long n) {
        long size = ((FixedSize) setting.variant()).size();
        if (n < 2 * size) {
            return 1;
        }
        Enclosure exponent = FixedSizeWidth.entropy(size, n).times(n).over(constant).atLeast(0).sqrt();
        double least = exponent.times(FixedSizeWidth.log2()).negate().exp().times(size).high();
        return least <= setting.eps() ? least : 1;
    }
}
