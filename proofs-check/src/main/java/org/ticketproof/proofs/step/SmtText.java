package org.ticketproof.proofs.step;

import java.util.regex.Pattern;

/** Turns the numbers of an SMT-LIB model into the form a reader expects. */
final class SmtText {
    private static final Pattern NEGATIVE = Pattern.compile("\\(- ([0-9./]+)\\)");
    private static final Pattern QUOTIENT = Pattern.compile("\\(/ (-?[0-9.]+) (-?[0-9.]+)\\)");
    private static final Pattern WHOLE = Pattern.compile("(?<![0-9.])([0-9]+)\\.0(?![0-9])");

    /** The distance of two reals; SMT-LIB has an absolute value of integers only. */
    static final String DISTANCE = "distance ((x Real) (y Real)) Real (ite (>= x y) (- x y) (- y x))";

    private SmtText() {
    }

    /** For example {@code (- (/ 1.0 2.0))} becomes {@code -1/2}. */
    static String readable(String term) {
        String text = WHOLE.matcher(term).replaceAll("$1");
        String before;
        do {
            before = text;
            text = QUOTIENT.matcher(text).replaceAll("$1/$2");
            text = NEGATIVE.matcher(text).replaceAll("-$1");
        } while (!text.equals(before));
        return text;
    }
}
