package org.ticketproof.theory.bound;

import java.util.Optional;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;

/**
 * Range: no subset sum is below minus the sum N of the negative free parts or above the sum P of the positive ones. With
 * {@code x = 1 - eps} and {@code h = f/2} (a variable is free and negative), {@code N < x} has probability
 * {@code A = sum over k of C(n,k) h^k (1-h)^(n-k) x^k/k!}, because a sum of k uniforms on [0, 1] is below {@code x <= 1} with
 * probability {@code x^k/k!}.
 * <ul>
 * <li>Nothing locked, all targets: {@code N < x} misses -1 and {@code P < x} misses 1, so
 * {@code P(FAIL_all) >= 2 A - P(N < x and P < x)}, and the last is {@code sum over m of C(n,m) f^m (1-f)^(n-m) (x/2)^m
 * C(2m,m)/m!} (given m free variables and k negative ones, N and P are independent).
 * <li>Nothing locked, one uniform target: the two ends add up to {@code E (x - N)^+ = sum over k of C(n,k) h^k (1-h)^(n-k)
 * x^(k+1)/(k+1)!}.
 * <li>Something locked: given which variables are free or locked, L is symmetric and independent of N and P; for {@code L >= 0} the event
 * {@code N < x} still misses -1, for {@code L <= 0} the event {@code P < x} misses 1. So {@code P(FAIL_all) >= A} and
 * {@code P(FAIL_one) >= E (x - N)^+ / 2}. The bound {@code converse} counts the drift as well.
 * </ul>
 * For {@code eps >= 1/2} all gaps between neighbouring sums on the way from -N to P are at most {@code 1 <= 2 eps}, so with nothing
 * locked the bound for all targets is the failure probability itself.
 *
 * <p>Products of two uniforms are smaller in absolute value than uniforms of the same signs, which makes N and P smaller:
 * the same figures bound their failures from below.
 */
final class RangeBound extends AbstractBound {
    /** Terms beyond this one are dropped (lower bounds) or bounded by {@link #REST} (upper bound). */
    private static final int MOST_TERMS = 200;
    /** More than {@code 2^201/201! < 1e-316}, which bounds {@code (x/2)^m C(2m,m)/m! <= (2x)^m/m!} for m > 200. */
    private static final double REST = 1e-310;

    RangeBound() {
        super("range", "range", Direction.LOWER, true);
    }

    @Override
    Optional<String> objection(Setting setting) {
        return setting.law() == VariableLaw.UNIFORM || setting.law() == VariableLaw.PRODUCT
                ? Optional.empty()
                : Optional.of("values of the law " + setting.law().id() + " are not below those of a uniform on [-1, 1]");
    }

    @Override
    double probability(Setting setting, long n) {
        Freezing freezing = setting.freezing();
        Enclosure reach = Enclosure.ONE.minus(Enclosure.of(setting.eps())).atLeast(0);
        if (setting.eps() == 1) {
            return 0;
        }
        boolean locked = freezing.lock() > 0;
        double oneSide = oneSide(freezing, n, reach, setting.targets());
        if (setting.targets() == Targets.ONE) {
            return locked ? oneSide / 2 : oneSide;
        }
        double bothSides = locked ? 0 : Math.nextDown(2 * oneSide - bothShort(freezing, n, reach));
        return Math.max(oneSide, bothSides);
    }

    /** A lower bound of {@code P(N < x)} (all targets) or {@code E (x - N)^+} (one target). */
    private static double oneSide(Freezing freezing, long n, Enclosure reach, Targets targets) {
        Enclosure negative = Ratios.free(freezing).over(2).atLeast(0);
        Enclosure logReach = reach.log();
        Enclosure logVolume = targets == Targets.ALL ? Enclosure.ZERO : logReach;
        int offset = targets == Targets.ALL ? 1 : 2;
        if (negative.high() <= Double.MIN_VALUE) {
            return logVolume.exp().low();
        }
        BinomialTerms terms = new BinomialTerms(n, negative, Enclosure.ONE.minus(negative));
        double sum = 0;
        for (long k = 0; k <= Math.min(n, MOST_TERMS); k++) {
            sum = Math.max(0, Math.nextDown(sum + terms.logarithm().plus(logVolume).exp().low()));
            logVolume = logVolume.plus(logReach).minus(Enclosure.of(k + offset).log());
            terms.advance();
        }
        return sum;
    }

    /** An upper bound of the probability that both ends fall short, nothing being locked. */
    static double bothShort(Freezing freezing, long n, Enclosure reach) {
        return expectation(freezing, n, m -> reach.over(2).times(Enclosure.ratio(2 * (2 * m + 1), (m + 1) * (m + 1))));
    }

    /**
     * An upper bound of {@code E v(F)}, {@code F ~ Bin(n, f)}, {@code v(0) = 1}, given the ratios {@code v(m+1)/v(m)}, where
     * {@code v(m) <= 2^m/m!}.
     */
    static double expectation(Freezing freezing, long n, java.util.function.LongFunction<Enclosure> ratio) {
        Enclosure free = Ratios.free(freezing);
        BinomialTerms terms = new BinomialTerms(n, free.atLeast(Double.MIN_VALUE), Ratios.frozen(freezing));
        Enclosure logValue = Enclosure.ZERO;
        double sum = REST;
        for (long m = 0; m <= Math.min(n, MOST_TERMS); m++) {
            sum = Math.nextUp(sum + terms.logarithm().plus(logValue).exp().high());
            logValue = logValue.plus(ratio.apply(m).log());
            terms.advance();
        }
        return sum;
    }
}
