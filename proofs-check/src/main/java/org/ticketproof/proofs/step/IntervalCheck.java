package org.ticketproof.proofs.step;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The fact that an expression is non-negative (or positive) on a whole box, decided by branch and bound: a box whose
 * enclosure lies on the right side is done, any other is halved along its widest axis, breadth first. A point whose enclosure lies on
 * the wrong side is a counterexample.
 *
 * @param axes names and ends of the axes
 * @param expression what must not be negative
 * @param strict whether it must be positive
 * @param terms names the point of a counterexample in the statement's own terms
 * @param about what the axes and the expression mean, one line or more
 */
record IntervalCheck(List<Axis> axes, Expression expression, boolean strict, Function<double[], String> terms, String about)
        implements Check {
    private static final String METHOD = "interval";

    /** One axis of the box; the ends belong to it. */
    record Axis(String name, double lower, double upper) {
    }

    /** The fact that the expression is at least zero. */
    static IntervalCheck nonNegative(List<Axis> axes, Expression expression, Function<double[], String> terms, String about) {
        return new IntervalCheck(axes, expression, false, terms, about);
    }

    /** The fact that the expression is above zero. */
    static IntervalCheck positive(List<Axis> axes, Expression expression, Function<double[], String> terms, String about) {
        return new IntervalCheck(axes, expression, true, terms, about);
    }

    @Override
    public String formula() {
        StringBuilder text = new StringBuilder("; ").append(about.replace("\n", "\n; ")).append('\n').append("for all");
        for (Axis axis : axes) {
            text.append(String.format(Locale.ROOT, " %s in [%s, %s]", axis.name(), end(axis.lower()), end(axis.upper())));
        }
        return text.append(":\n  ").append(expression).append(strict ? " > 0\n" : " >= 0\n")
                .append(Expression.notation(List.of(expression.toString()))).toString();
    }

    @Override
    public Strength ifHolds() {
        return Strength.PROVED;
    }

    @Override
    public Outcome run(Effort effort) {
        Deque<Enclosure[]> open = new ArrayDeque<>();
        open.add(axes.stream().map(axis -> new Enclosure(axis.lower(), axis.upper())).toArray(Enclosure[]::new));
        long done = 0;
        while (!open.isEmpty()) {
            Enclosure[] box = open.remove();
            done++;
            if (rightSide(expression.over(box))) {
                continue;
            }
            double[] middle = new double[box.length];
            Enclosure[] point = new Enclosure[box.length];
            for (int i = 0; i < box.length; i++) {
                middle[i] = box[i].middle();
                point[i] = Enclosure.point(middle[i]);
            }
            Enclosure there = expression.over(point);
            if (there.upper() < 0 || strict && there.upper() <= 0) {
                return Outcome.refuted(METHOD, terms.apply(middle) + ": the left side is in [" + there.lower() + ", " + there.upper() + "]");
            }
            int widest = widest(box);
            if (done >= effort.boxes() || !(middle[widest] > box[widest].lower() && middle[widest] < box[widest].upper())) {
                return Outcome.unknown(METHOD, "undecided after " + done + " boxes near " + terms.apply(middle));
            }
            Enclosure[] right = box.clone();
            box[widest] = new Enclosure(box[widest].lower(), middle[widest]);
            right[widest] = new Enclosure(middle[widest], right[widest].upper());
            open.add(box);
            open.add(right);
        }
        return Outcome.holds(METHOD, done + (done == 1 ? " box" : " boxes") + ", outward rounding");
    }

    private boolean rightSide(Enclosure value) {
        return strict ? value.lower() > 0 : value.lower() >= 0;
    }

    private int widest(Enclosure[] box) {
        int widest = 0;
        double most = -1;
        for (int i = 0; i < box.length; i++) {
            double share = (box[i].upper() - box[i].lower()) / (axes.get(i).upper() - axes.get(i).lower());
            if (share > most) {
                most = share;
                widest = i;
            }
        }
        return widest;
    }

    private static String end(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** Says a point axis by axis, for facts whose axes are the statement's own variables. */
    static Function<double[], String> plainly(String... names) {
        return point -> {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < names.length; i++) {
                parts.add(names[i] + " = " + point[i]);
            }
            return String.join(", ", parts);
        };
    }
}
