package org.ticketproof.theory.bound;

import java.util.OptionalLong;

/**
 * Natale et al. 2024: widths for sums of <em>exactly k</em> of n variables. The bound {@code natale} is the second form as a failure probability; the first
 * form has a hidden success probability. Immutable.
 *
 * <p>One fixed target: {@code n >= c log2(k/eps)/H2(k/n)}; all targets with probability at least {@code 1 - eps}:
 * {@code n >= c log2(k/eps)^2/H2(k/n)}; {@code 1 <= k <= n/2}, H2 the binary entropy. The constants are hidden in the
 * paper: see {@code natale.c} and {@code natale-all.c} of {@link Constants}.
 */
public final class FixedSizeWidth {
    private final Constants constants;

    private FixedSizeWidth(Constants constants) {
        this.constants = constants;
    }

    /**
     * Widths with the given constants.
     *
     * @param constants the values of the hidden constants
     * @return the widths
     */
    public static FixedSizeWidth of(Constants constants) {
        return new FixedSizeWidth(constants);
    }

    /**
     * The least width for one fixed target in {@code [-sqrt k, sqrt k]}, with a hidden constant success probability.
     *
     * @param size number k of elements of a subset, in [1, 2^52]
     * @param eps tolerance, in (0, 1]
     * @return the least n that satisfies the inequality (rounded up), or empty if none up to 2<sup>53</sup> does
     * @throws IllegalArgumentException if an argument is out of range
     */
    public OptionalLong oneTarget(long size, double eps) {
        return least(size, eps, constants.get("natale.c"), 1);
    }

    /**
     * The least width for all targets in {@code [-sqrt k, sqrt k]} at once, with probability at least {@code 1 - eps}.
     *
     * @param size number k of elements of a subset, in [1, 2^52]
     * @param eps tolerance and failure probability, in (0, 1]
     * @return the least n that satisfies the inequality (rounded up), or empty if none up to 2<sup>53</sup> does
     * @throws IllegalArgumentException if an argument is out of range
     */
    public OptionalLong allTargets(long size, double eps) {
        return least(size, eps, constants.get("natale-all.c"), 2);
    }

    private static OptionalLong least(long size, double eps, double constant, int power) {
        if (size < 1 || size > WidthSearch.LIMIT / 2) {
            throw new IllegalArgumentException("size = " + size + ": must be in [1, 2^52]");
        }
        if (!(eps > 0 && eps <= 1)) {
            throw new IllegalArgumentException("eps = " + eps + ": must be a number in (0, 1]");
        }
        Enclosure logarithm = Enclosure.of(size).log().minus(Enclosure.of(eps).log()).over(log2()).atLeast(0);
        Enclosure need = (power == 1 ? logarithm : logarithm.times(logarithm)).times(constant);
        // n H2(k/n) grows with n for k <= n/2: its derivative is log2(n/(n-k)).
        return WidthSearch.least(n -> -Enclosure.of(n).times(entropy(size, n)).low(), -need.high(), 2 * size,
                WidthSearch.LIMIT);
    }

    /** {@code H2(k/n)} for {@code 1 <= k <= n/2}. */
    static Enclosure entropy(long size, long n) {
        Enclosure share = Enclosure.ratio(size, n);
        Enclosure rest = Enclosure.ratio(n - size, n);
        Enclosure logRest = share.negate().log1p();
        return share.times(share.log()).plus(rest.times(logRest)).negate().over(log2());
    }

    static Enclosure log2() {
        return Enclosure.of(2).log();
    }
}
