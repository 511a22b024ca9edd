package org.ticketproof.theory.bound;

import java.util.Optional;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;

/**
 * Theorem F: for every alpha in [0, 1], {@code P(FAIL_all) <= C(eps) (1 - w (1-alpha) f/4)^n + 2 rho(alpha)^n}. Each free variable
 * is coloured "range" with probability alpha, else "dense"; the dense ones cover [-1, 1] by Theorem R ({@code C} at its best
 * split), the range ones of size at most 1 undo the drift of the locked ones ({@link DriftRate}). The formula here is the
 * minimum over alpha and theta, found numerically: any pair gives a valid bound, so only the last evaluation is rounded outward.
 *
 * <p>With nothing locked alpha is 0 and the second term absent. With locked variables one target is counted as
 * all targets: the smaller constant of Theorem R for one uniform target does not carry over, because what is left for the
 * dense variables is not uniform any more.
 */
final class TheoremFBound extends AbstractBound {
    private static final int STEPS = 48;

    TheoremFBound() {
        super("theorem-f", "theorem-f", Direction.UPPER, true);
    }

    @Override
    Optional<String> objection(Setting setting) {
        if (setting.freezing().lock() > 0 && setting.law().growthWeight() > 0 && !DriftRate.known(setting.law())) {
            return Optional.of("the drift of locked variables of the law " + setting.law().id() + " is not bounded here");
        }
        return PotentialBound.requireGrowth(setting.law());
    }

    @Override
    double probability(Setting setting, long n) {
        Freezing freezing = setting.freezing();
        Enclosure free = Ratios.free(freezing);
        double weight = setting.law().growthWeight();
        if (freezing.lock() == 0) {
            Enclosure plain = setting.targets() == Targets.ALL
                    ? CoverageConstant.all(setting.eps())
                    : CoverageConstant.one(setting.eps());
            return Math.min(1, dense(plain, free.times(weight), n).high());
        }
        Enclosure constant = CoverageConstant.all(setting.eps());
        if (free.low() <= 0) {
            return 1;
        }
        DriftRate rate = DriftRate.of(setting.law());
        double alpha = bestAlpha(setting, constant.high(), rate, n);
        Enclosure share = Enclosure.ONE.minus(Enclosure.of(alpha)).atLeast(0);
        Enclosure range = free.times(alpha).atLeast(0).atMost(1);
        double theta = rate.bestTheta(freezing.lock(), range.low());
        Enclosure drift = rate.excess(freezing.lock(), range, theta).log1p().times(n).exp().times(2);
        return Math.min(1, dense(constant, free.times(share).times(weight), n).plus(drift).high());
    }

    private static Enclosure dense(Enclosure constant, Enclosure share, long n) {
        return constant.plus(PotentialBound.contraction(share).times(n)).exp();
    }

    /** The first term grows with alpha and the second falls. */
    private static double bestAlpha(Setting setting, double constant, DriftRate rate, long n) {
        return GoldenSection.minimise(alpha -> roughLogarithm(setting, constant, rate, n, alpha), 0, 1, STEPS);
    }

    private static double roughLogarithm(Setting setting, double constant, DriftRate rate, long n, double alpha) {
        double lock = setting.freezing().lock();
        double free = setting.freezing().free();
        double first = constant + n * Math.log1p(-setting.law().growthWeight() * (1 - alpha) * free / 4);
        double theta = rate.bestTheta(lock, alpha * free);
        double second = Math.log(2) + n * Math.log1p(rate.roughExcess(lock, alpha * free, theta));
        return Math.max(first, second) + Math.log1p(Math.exp(-Math.abs(first - second)));
    }
}
