package org.ticketproof.empirical.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.ticketproof.theory.bound.Bound;
import org.ticketproof.theory.bound.Setting;

/**
 * A bound on the failure probability of one setting as the number of variables grows, for drawing.
 *
 * @param bound id of the bound
 * @param statement id of its statement
 * @param direction which side of the truth it is on
 * @param explicit whether it has no hidden constant
 * @param n numbers of variables, increasing
 * @param value the bound at each of them
 */
public record BoundCurve(String bound, String statement, Bound.Direction direction, boolean explicit, List<Integer> n,
        List<Double> value) {
    private static final int POINTS = 60;

    /** Copies the lists. */
    public BoundCurve {
        n = List.copyOf(n);
        value = List.copyOf(value);
    }

    /** The curves of all bounds that apply, over the numbers measured and on to where the best theorem gives a small delta. */
    static List<BoundCurve> all(Trace trace, double delta, List<Bound> bounds) {
        Setting setting = trace.setting();
        List<Bound> applicable = bounds.stream().filter(b -> b.inapplicable(setting).isEmpty()).toList();
        long proved = applicable.stream().filter(b -> b.explicit() && b.direction() == Bound.Direction.UPPER)
                .map(b -> b.leastWidth(setting, delta)).filter(OptionalLong::isPresent).mapToLong(OptionalLong::getAsLong).min().orElse(0);
        int last = (int) Math.min(Math.max(trace.most(), proved * 1.15), GridParser.MOST_VARIABLES);
        int step = Math.max(1, last / POINTS);
        List<BoundCurve> curves = new ArrayList<>();
        for (Bound bound : applicable) {
            List<Integer> n = new ArrayList<>();
            List<Double> value = new ArrayList<>();
            for (int m = 0; m <= last; m += step) {
                n.add(m);
                value.add(bound.failureProbability(setting, m));
            }
            curves.add(new BoundCurve(bound.id(), bound.statementId(), bound.direction(), bound.explicit(), n, value));
        }
        return curves;
    }
}
