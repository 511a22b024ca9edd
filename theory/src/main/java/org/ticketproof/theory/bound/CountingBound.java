package org.ticketproof.theory.bound;

import java.util.Optional;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.Variant;
import org.ticketproof.theory.freezing.Variant.Vectors;

/**
 * Counting: m free variables have at most {@code 2^m} subset sums, whose eps-intervals have total length at most
 * {@code 2^m 2 eps}. All targets: failure is certain where {@code 2^m eps < 1}, so
 * {@code P(FAIL_all) >= P(Bin(n, f) < log2(1/eps))}. One target, uniform and independent:
 * {@code P(FAIL_one) >= E[(1 - 2^m eps)^+]}. Any law, any freezing: locked variables only shift the sums. For vectors of d
 * coordinates the same with {@code eps^d} for eps.
 */
final class CountingBound extends AbstractBound {
    CountingBound() {
        super("counting", "counting", Direction.LOWER, true);
    }

    /** A ball of radius eps around a sum of vectors has the share {@code eps^d} of the volume of {@code [-1, 1]^d}. */
    @Override
    Variant variant(Setting setting) {
        return setting.variant() instanceof Vectors ? setting.variant() : Variant.STANDARD;
    }

    @Override
    Optional<String> objection(Setting setting) {
        return Optional.empty();
    }

    @Override
    double probability(Setting setting, long n) {
        double eps = share(setting);
        Enclosure free = Ratios.free(setting.freezing());
        if (free.high() == 0) {
            return missed(setting.targets(), eps);
        }
        BinomialTerms terms = new BinomialTerms(n, free, Ratios.frozen(setting.freezing()));
        double sum = 0;
        boolean certain = n < 1100 && Math.scalb(eps, (int) n) < 1;
        if (certain && setting.targets() == Targets.ALL) {
            return 1;
        }
        // Doubling is exact; it ends after at most 1075 steps, the exponent of the least double.
        for (double covered = eps; covered < 1 && terms.k() <= n; covered *= 2) {
            double term = terms.logarithm().exp().low() * (1 - 0x1p-52) * missed(setting.targets(), covered);
            sum = Math.max(0, Math.nextDown(sum + term));
            terms.advance();
        }
        return sum;
    }

    private static double share(Setting setting) {
        Enclosure share = Enclosure.of(setting.eps());
        for (int c = 1; setting.variant() instanceof Vectors vectors && c < vectors.dimension(); c++) {
            share = share.times(setting.eps());
        }
        return Math.min(1, share.high());
    }

    /** At least this share of cases fails where at most a share {@code covered} of the targets is served. */
    private static double missed(Targets targets, double covered) {
        if (covered >= 1) {
            return 0;
        }
        return targets == Targets.ALL ? 1 : (1 - covered) * (1 - 0x1p-51);
    }
}
