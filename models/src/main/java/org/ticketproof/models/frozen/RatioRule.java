package org.ticketproof.models.frozen;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * How the weights that a network keeps are spread over its layers. Both rules give each layer edges in proportion to a
 * number of its own until it is full; what full layers cannot take goes to the rest in the same proportion.
 *
 * <p>The counts are exact integers by Webster's divisor method with caps: edges are given one at a time to the layer with the
 * least {@code (2 given + 1) / proportion} that is not full, the first of equal ones. So the counts sum to the total, none
 * exceeds its layer, and none falls when the total grows, which makes the difference of two of them a count too.
 *
 * <p>Sources: EPL, Price and Tanner 2021, "Dense for the price of sparse", ICML; ERK, Evci et al. 2020, "Rigging the
 * lottery", ICML, whose kernel sizes count for dense layers (1 x 1) too here.
 */
public enum RatioRule {
    /** Edges per layer: every layer gets the same number. */
    EPL(shape -> 1),
    /** Erdos-Renyi-Kernel: density proportional to {@code (inputs + outputs + kernel height + kernel width) / weights}. */
    ERK(shape -> (long) shape.inputs() + shape.outputs() + shape.kernelHeight() + shape.kernelWidth());

    private final ToLongFunction<LayerShape> proportion;

    RatioRule(ToLongFunction<LayerShape> proportion) {
        this.proportion = proportion;
    }

    /**
     * The name on the command line and in files.
     *
     * @return the lower-case name
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The rule of a given name.
     *
     * @param id epl or erk
     * @return the rule
     * @throws IllegalArgumentException if no rule has that name
     */
    public static RatioRule ofId(String id) {
        for (RatioRule rule : values()) {
            if (rule.id().equals(id)) {
                return rule;
            }
        }
        throw new IllegalArgumentException("ratios '" + id + "': must be epl or erk");
    }

    /**
     * Number of weights that each layer keeps.
     *
     * @param shapes the layers, fewer than 2<sup>31</sup> weights together
     * @param total number of weights kept in all, in [0, number of weights]
     * @return one number per layer, in [0, its number of weights], summing to {@code total}
     * @throws IllegalArgumentException if the total is out of range
     */
    public long[] kept(List<LayerShape> shapes, long total) {
        long weights = FreezingPattern.total(shapes);
        if (total < 0 || total > weights) {
            throw new IllegalArgumentException("kept weights = " + total + ": must be in [0, " + weights + "]");
        }
        long[] cap = shapes.stream().mapToLong(LayerShape::count).toArray();
        long[] share = shapes.stream().mapToLong(proportion).toArray();
        long[] given = below(cap, share, total);
        long left = total;
        for (long count : given) {
            left -= count;
        }
        for (; left > 0; left--) {
            given[next(cap, share, given)]++;
        }
        return given;
    }

    /**
     * What the layers have when all edges of a quotient at most {@code T / 2^scale} are given, T the largest integer that gives at most the
     * total. Whatever the scale, the rest is right; the finer it is, the less is left to give one at a time.
     */
    private static long[] below(long[] cap, long[] share, long total) {
        long mostCap = Arrays.stream(cap).max().orElse(0);
        long mostShare = Arrays.stream(share).max().orElse(1);
        int scale = Math.max(0, Long.numberOfLeadingZeros(2 * mostCap + 1) - (64 - Long.numberOfLeadingZeros(mostShare)) - 2);
        long low = 0;
        // Proportions are at least 1, so at the quotient 2 cap + 1 every layer is full.
        long high = 2 * mostCap + 1 << scale;
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            long sum = 0;
            for (int l = 0; l < cap.length; l++) {
                sum += at(cap[l], share[l], middle, scale);
            }
            if (sum <= total) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        long[] given = new long[cap.length];
        for (int l = 0; l < cap.length; l++) {
            given[l] = at(cap[l], share[l], low, scale);
        }
        return given;
    }

    /** Number of edges s in [0, cap) with (2 s + 1) / share at most quotient / 2^scale. */
    private static long at(long cap, long share, long quotient, int scale) {
        return Math.min(cap, ((quotient * share >> scale) + 1) / 2);
    }

    private static int next(long[] cap, long[] share, long[] given) {
        int best = -1;
        for (int l = 0; l < cap.length; l++) {
            if (given[l] < cap[l] && (best < 0 || (2 * given[l] + 1) * share[best] < (2 * given[best] + 1) * share[l])) {
                best = l;
            }
        }
        return best;
    }
}
