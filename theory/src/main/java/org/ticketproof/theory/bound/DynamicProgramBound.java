package org.ticketproof.theory.bound;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;

/**
 * The dynamic program of the theory: the worst case over all processes whose covered share v grows by at least
 * {@code w v(1-v)/2} in the mean and at most doubles, as the variables of Theorem R do, rounded against the claim on a grid.
 * Never worse than Theorem R (nothing locked) or Theorem F (something locked): it is combined with them by a minimum.
 *
 * <p>Sparse: a pruned variable does not move v, a free one makes a full step whatever happened before; so with {@code W_m} the
 * bound after m steps, {@code P(FAIL) <= E W_F} with {@code F ~ Bin(n, f)}, and not the weaker bound of a process that grows by
 * {@code f w v(1-v)/2} in every step. Locked or frozen: as in Theorem F with {@code F ~ Bin(n, (1-alpha) f)} dense variables, plus
 * {@code 2 rho(alpha)^n}. Laws: the mean growth of a symmetric unimodal law is at least {@code w v(1-v)/2} with its growth
 * weight w, whatever set is covered, which is all that the program uses.
 *
 * <p>One uniform target and nothing locked: the program starts from {@code eps} and pays {@code 1 - v} at the end. With
 * locked variables one target is counted as all targets, see {@link TheoremFBound}.
 *
 * <p>Tables are kept for the last few tolerances and weights; thread-safe.
 */
final class DynamicProgramBound extends AbstractBound {
    private static final int MOST_TABLES = 12;
    private static final int STEPS = 16;

    private final Map<Key, WorstCaseTable> tables = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, WorstCaseTable> eldest) {
            return size() > MOST_TABLES;
        }
    };
    private final PotentialBound sparse = PotentialBound.sparse();
    private final TheoremFBound frozen = new TheoremFBound();

    private record Key(double eps, VariableLaw law, Targets targets) {
    }

    DynamicProgramBound() {
        super("dynamic-program", "dynamic-program", Direction.UPPER, true);
    }

    @Override
    Optional<String> objection(Setting setting) {
        return frozen.inapplicable(setting);
    }

    @Override
    double probability(Setting setting, long n) {
        Enclosure free = Ratios.free(setting.freezing());
        boolean locked = setting.freezing().lock() > 0;
        double simple = locked ? frozen.probability(setting, n) : sparse.probability(setting, n);
        if (setting.eps() == 1 || free.low() <= 0) {
            return simple;
        }
        WorstCaseTable table = table(setting, locked ? Targets.ALL : setting.targets());
        int last = table.prepare(n + 1) - 1;
        if (!locked) {
            return Math.min(simple, average(table, last, n, free, Enclosure.of(setting.freezing().prune())));
        }
        DriftRate rate = DriftRate.of(setting.law());
        double alpha = GoldenSection.minimise(
                a -> Math.log(coloured(setting, table, last, n, free, rate, a)), 0, 1, STEPS);
        return Math.min(simple, coloured(setting, table, last, n, free, rate, alpha));
    }

    private static double coloured(Setting setting, WorstCaseTable table, int last, long n, Enclosure free, DriftRate rate,
            double alpha) {
        Enclosure range = free.times(alpha).atLeast(0).atMost(1);
        Enclosure dense = free.times(Enclosure.ONE.minus(Enclosure.of(alpha))).atLeast(0).atMost(1);
        double theta = rate.bestTheta(setting.freezing().lock(), Math.max(range.low(), Double.MIN_NORMAL));
        double drift = rate.excess(setting.freezing().lock(), range, theta).log1p().times(n).exp().times(2).high();
        return Math.nextUp(drift + average(table, last, n, dense, Enclosure.ONE.minus(dense).atLeast(0)));
    }

    /** {@code E W_F} for {@code F ~ Bin(n, share)}, rounded up. */
    private static double average(WorstCaseTable table, int last, long n, Enclosure share, Enclosure other) {
        if (other.low() <= 0) {
            return n <= last ? table.value((int) n) : table.logTail(n).exp().high();
        }
        BinomialTerms terms = new BinomialTerms(n, share.atLeast(Double.MIN_NORMAL), other);
        double sum = 0;
        for (int m = 0; m <= Math.min(n, last); m++) {
            sum = Math.nextUp(sum + Math.nextUp(terms.logarithm().exp().high() * table.value(m)));
            terms.advance();
        }
        return n <= last ? sum : Math.nextUp(sum + rest(table, last, n, share));
    }

    /**
     * The part of {@code E W_F} with F beyond the table: {@code E[c^F; F > last] = (1 - s + s c)^n P(Bin(n, s') > last)} with
     * {@code s' = s c/(1 - s + s c)}, and Chernoff's bound for the last factor.
     */
    private static double rest(WorstCaseTable table, int last, long n, Enclosure free) {
        Enclosure logShrink = table.logContraction();
        Enclosure mean = Enclosure.ONE.plus(free.times(logShrink.expm1()));
        Enclosure tilted = free.times(logShrink.exp()).over(mean).atLeast(Double.MIN_VALUE);
        Enclosure share = Enclosure.ratio(last + 1, n);
        Enclosure logProbability = Enclosure.ZERO;
        if (share.low() > tilted.high()) {
            logProbability = share.over(tilted).log().times(last + 1).negate();
            if (n > last + 1) {
                Enclosure other = Enclosure.ratio(n - last - 1, n).over(Enclosure.ONE.minus(tilted));
                logProbability = logProbability.minus(other.log().times(n - last - 1));
            }
        }
        Enclosure logFactor = table.logTail(last).minus(logShrink.times(last));
        return logFactor.plus(mean.log().times(n)).plus(logProbability.atMost(0)).exp().high();
    }

    private WorstCaseTable table(Setting setting, Targets targets) {
        Key key = new Key(setting.eps(), setting.law(), targets);
        synchronized (tables) {
            return tables.computeIfAbsent(key, k -> new WorstCaseTable(k.eps, k.law.growthWeight(), k.targets));
        }
    }
}
