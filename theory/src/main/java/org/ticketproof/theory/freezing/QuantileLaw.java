package org.ticketproof.theory.freezing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * A law given by points of its quantile function, with straight lines between them: uniform between two neighbouring
 * values, with a probability of its own; equal neighbouring values are an atom. Immutable; two are equal if their names and
 * points are.
 */
public final class QuantileLaw implements VariableLaw {
    /** Largest absolute value. */
    public static final int LARGEST = 1000;
    /** Most points. */
    public static final int MOST = 10_000;
    /** Least difference of neighbouring probabilities. */
    public static final BigDecimal LEAST_STEP = new BigDecimal("1e-9");

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** As given. */
    private final String name;
    /** By rising probability. */
    private final List<Point> points;
    /** Derived from the points. */
    private final double uniformWeight;

    /**
     * A point of the quantile function.
     *
     * @param probability a probability, in [0, 1]
     * @param value the value that is not exceeded with that probability
     */
    public record Point(BigDecimal probability, BigDecimal value) implements java.io.Serializable {
    }

    private QuantileLaw(String name, List<Point> points) {
        this.name = name;
        this.points = List.copyOf(points);
        uniformWeight = weight();
    }

    /**
     * The law through the given points.
     *
     * @param name its name: lower-case letters, digits and hyphens; keys of random streams contain it
     * @param points 2 to {@value #MOST} points; the probabilities rise from 0 to 1 by at least {@link #LEAST_STEP}, the values do not
     *     fall and are at most {@value #LARGEST} in absolute value
     * @return the law
     * @throws IllegalArgumentException if the points are no such quantile function; the message says which point
     */
    public static QuantileLaw of(String name, List<Point> points) {
        if (points.size() < 2 || points.size() > MOST) {
            throw new IllegalArgumentException(points.size() + " points: must be between 2 and " + MOST);
        }
        for (int i = 0; i < points.size(); i++) {
            String fault = fault(i == 0 ? null : points.get(i - 1), points.get(i));
            if (fault == null && i == points.size() - 1 && points.get(i).probability.compareTo(BigDecimal.ONE) != 0) {
                fault = "probability " + points.get(i).probability + ": the last one must be 1";
            }
            if (fault != null) {
                throw new IllegalArgumentException("point " + (i + 1) + ": " + fault);
            }
        }
        return new QuantileLaw(name, points);
    }

    /**
     * What is wrong with a point after the one before it.
     *
     * @param before the point before, or null if this is the first
     * @param point the point
     * @return one line, or null if nothing is
     */
    public static String fault(Point before, Point point) {
        if (point.value.abs().compareTo(BigDecimal.valueOf(LARGEST)) > 0) {
            return "value " + point.value + ": must be in [-" + LARGEST + ", " + LARGEST + "]";
        }
        if (point.probability.signum() < 0 || point.probability.compareTo(BigDecimal.ONE) > 0) {
            return "probability " + point.probability + ": must be in [0, 1]";
        }
        if (before == null) {
            return point.probability.signum() == 0 ? null : "probability " + point.probability + ": the first one must be 0";
        }
        if (point.probability.subtract(before.probability).compareTo(LEAST_STEP) < 0) {
            return "probability " + point.probability + ": must exceed the one before, " + before.probability + ", by at least " + LEAST_STEP;
        }
        return point.value.compareTo(before.value) < 0
                ? "value " + point.value + ": must be at least the one before, " + before.value : null;
    }

    /**
     * The points.
     *
     * @return at least two, by rising probability
     */
    public List<Point> points() {
        return points;
    }

    /**
     * The largest w such that this law is {@code w U[-1,1] + (1-w) (anything)}: twice the least density on [-1, 1], which is that of the
     * steepest piece of the quantile function there. Rounded down from the exact rational number; 0 if the values do not reach from
     * -1 to 1.
     */
    @Override
    public double uniformWeight() {
        return uniformWeight;
    }

    /** The uniform weight: nothing more is proved for a law without symmetry. */
    @Override
    public double growthWeight() {
        return uniformWeight;
    }

    @Override
    public double latticeStep() {
        return 0;
    }

    @Override
    public String id() {
        return name;
    }

    private double weight() {
        BigDecimal one = BigDecimal.ONE;
        if (points.get(0).value.compareTo(one.negate()) > 0 || points.get(points.size() - 1).value.compareTo(one) < 0) {
            return 0;
        }
        BigDecimal mass = one;
        BigDecimal length = one;
        for (int i = 1; i < points.size(); i++) {
            Point a = points.get(i - 1);
            Point b = points.get(i);
            boolean inside = b.value.compareTo(one.negate()) > 0 && a.value.compareTo(one) < 0 && b.value.compareTo(a.value) > 0;
            BigDecimal dp = b.probability.subtract(a.probability);
            BigDecimal dx = b.value.subtract(a.value);
            // dp/dx < mass/length, with products instead of quotients: exact.
            if (inside && dp.multiply(length).compareTo(mass.multiply(dx)) < 0) {
                mass = dp;
                length = dx;
            }
        }
        return down(mass.multiply(TWO), length);
    }

    /** The largest double that is at most {@code a/b}, for a, b > 0 and a quotient that is a normal number. */
    private static double down(BigDecimal a, BigDecimal b) {
        double quotient = a.divide(b, new MathContext(40, RoundingMode.DOWN)).doubleValue();
        while (new BigDecimal(quotient).multiply(b).compareTo(a) > 0) {
            quotient = Math.nextDown(quotient);
        }
        return quotient;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof QuantileLaw that && name.equals(that.name) && points.equals(that.points);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
