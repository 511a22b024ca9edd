package org.ticketproof.theory.bound;

import java.util.function.DoubleUnaryOperator;

/** Golden-section search: about where a unimodal function is least. Each step costs one evaluation. */
final class GoldenSection {
    private static final double RATIO = (Math.sqrt(5) - 1) / 2;

    private GoldenSection() {
    }

    /** A point in [from, to] that is within about {@code 0.618^steps (to - from)} of the minimum. */
    static double minimise(DoubleUnaryOperator function, double from, double to, int steps) {
        double left = from;
        double right = to;
        double a = right - RATIO * (right - left);
        double b = left + RATIO * (right - left);
        double atA = function.applyAsDouble(a);
        double atB = function.applyAsDouble(b);
        for (int i = 0; i < steps; i++) {
            if (atA <= atB) {
                right = b;
                b = a;
                atB = atA;
                a = right - RATIO * (right - left);
                atA = function.applyAsDouble(a);
            } else {
                left = a;
                a = b;
                atA = atB;
                b = left + RATIO * (right - left);
                atB = function.applyAsDouble(b);
            }
        }
        return atA <= atB ? a : b;
    }
}
