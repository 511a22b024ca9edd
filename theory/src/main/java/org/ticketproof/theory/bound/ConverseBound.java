package org.ticketproof.theory.bound;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.hipparchus.special.Erf;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;

/**
 * Converse: locked variables drift, and only free ones of the other sign undo it. With {@code S = L - N} (locked sum less the sum of
 * the negative free parts) the target -1 is missed where {@code S > -(1-eps)}; this contains the event
 * {@code L > N + eps} of the theory (target 0) and has the same exponential rate {@code -ln rho(1)}, see {@link ConverseRate}.
 *
 * <ul>
 * <li>All targets: {@code P(FAIL_all) >= max(A, 2 A - B)}, {@code A = P(S > -(1-eps))}, B the probability of that event
 * and its mirror image together, which is at most {@code P(sum of |free| < 2(1-eps)) <= E (2(1-eps))^F/F!}.
 * <li>One uniform target: see {@link DriftTable}.
 * <li>Up to n = 2^14 the probabilities are exact sums rounded down. Beyond, the Berry-Esseen inequality with the constant 0.4748 of
 * Shevtsova (2011, arXiv:1111.6554) gives {@code A >= Phi(-z) - error}; it is 0 where the error is larger, so for very small
 * delta the least width stops at 2^14 + 1, which is true but not sharp. To keep the bound decreasing, the error is that of the last
 * power of two.
 * </ul>
 * The bound need not be decreasing in n up to 2^14; the least width is found by looking at every n, so it is necessary in
 * any case.
 */
final class ConverseBound extends AbstractBound {
    private static final double BERRY_ESSEEN = 0.4748;
    /** Hipparchus states a relative accuracy of a few ulp for erfc; this leaves four orders of magnitude. */
    private static final double ERFC_SLACK = 1 - 1e-11;
    private static final int MOST_TABLES = 12;

    private final Map<Setting, DriftTable> tables = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Setting, DriftTable> eldest) {
            return size() > MOST_TABLES;
        }
    };

    ConverseBound() {
        super("converse", "converse", Direction.LOWER, true);
    }

    @Override
    Optional<String> objection(Setting setting) {
        if (setting.freezing().lock() == 0) {
            return Optional.of("no variable is locked (range covers that)");
        }
        if (setting.law() != VariableLaw.UNIFORM) {
            return Optional.of("the law is " + setting.law().id() + ", not uniform on [-1, 1]");
        }
        return Optional.empty();
    }

    @Override
    double probability(Setting setting, long n) {
        if (n > DriftTable.LARGEST) {
            long power = Long.highestOneBit(n - 1);
            return both(setting, DriftTable.LARGEST, normalTail(setting, n, power));
        }
        return both(setting, n, table(setting).probability((int) n));
    }

    @Override
    OptionalLong width(Setting setting, double delta) {
        for (long n = 0; n <= DriftTable.LARGEST; n++) {
            if (probability(setting, n) <= delta) {
                return OptionalLong.of(n);
            }
        }
        for (long power = DriftTable.LARGEST; power < WidthSearch.LIMIT; power *= 2) {
            OptionalLong found = WidthSearch.least(n -> probability(setting, n), delta, power + 1, 2 * power);
            if (found.isPresent()) {
                return found;
            }
        }
        return OptionalLong.empty();
    }

    /** All targets: adds the mirror image to one side's probability; {@code n} is at most the number it is about. */
    private static double both(Setting setting, long n, double side) {
        if (setting.targets() == Targets.ONE || side == 0) {
            return side;
        }
        Enclosure width = Enclosure.ONE.minus(Enclosure.of(setting.eps())).atLeast(0).times(2);
        double shared = RangeBound.expectation(setting.freezing(), n, m -> width.over(m + 1).atLeast(0));
        return Math.max(side, Math.nextDown(2 * side - shared));
    }

    /**
     * Berry-Esseen at n for one variable's part Y of S: mean -f/4, variance {@code q/3 + f/6 - f^2/16}, and
     * {@code E|Y - EY|^3 <= (1 + f/4) Var Y} because {@code |Y - EY| <= 1 + f/4}. One target: the integrand is at least its value at
     * the right end, over a length of 2.
     */
    static double normalTail(Setting setting, long n, long errorAt) {
        Freezing freezing = setting.freezing();
        Enclosure free = Ratios.free(freezing);
        Enclosure quarter = free.over(4);
        Enclosure variance = Enclosure.of(freezing.lock()).over(3).plus(free.over(6)).minus(quarter.times(quarter));
        Enclosure deviation = variance.atLeast(0).sqrt();
        Enclosure eps = Enclosure.of(setting.eps());
        boolean one = setting.targets() == Targets.ONE;
        Enclosure threshold = one ? Enclosure.ONE.plus(eps) : eps.plus(-1);
        Enclosure z = threshold.plus(quarter.times(n)).over(deviation.times(Enclosure.of(n).sqrt()));
        Enclosure error = Enclosure.of(BERRY_ESSEEN).times(quarter.plus(1))
                .over(deviation.times(Enclosure.of(errorAt).sqrt()));
        double tail = Erf.erfc(Math.nextUp(z.over(Enclosure.of(2).sqrt()).high())) / 2 * ERFC_SLACK;
        return Math.max(0, Math.nextDown(tail - error.high()) * (one ? 2 : 1));
    }

    private DriftTable table(Setting setting) {
        synchronized (tables) {
            return tables.computeIfAbsent(setting, s -> new DriftTable(s.eps(), s.freezing(), s.targets()));
        }
    }
}
