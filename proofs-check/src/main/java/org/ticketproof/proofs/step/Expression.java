package org.ticketproof.proofs.step;

import java.util.List;
import java.util.function.Function;

/**
 * A real expression in the axes of a box. What is printed and what is evaluated are the same object, so the formula a
 * reader sees is the formula that was checked.
 */
final class Expression {
    private final String text;
    private final boolean atom;
    private final Function<Enclosure[], Enclosure> value;

    private Expression(String text, boolean atom, Function<Enclosure[], Enclosure> value) {
        this.text = text;
        this.atom = atom;
        this.value = value;
    }

    /** The coordinate along one axis. */
    static Expression axis(int index, String name) {
        return new Expression(name, true, box -> box[index]);
    }

    /** A whole number of at most 2^53. */
    static Expression number(long whole) {
        Enclosure constant = Enclosure.point(whole);
        return new Expression(Long.toString(whole), whole >= 0, box -> constant);
    }

    /** A quotient of whole numbers of at most 2^53. */
    static Expression ratio(long numerator, long denominator) {
        Enclosure constant = Enclosure.ratio(numerator, denominator);
        return new Expression(numerator + "/" + denominator, false, box -> constant);
    }

    static Expression exp(Expression argument) {
        return function("exp", argument, Series::exp);
    }

    static Expression log(Expression argument) {
        return function("ln", argument, Series::log);
    }

    /** T_k, see {@link Series}. */
    static Expression expRest(int k, Expression argument) {
        return function("T" + k, argument, x -> Series.expRest(k, x));
    }

    /** S_k, see {@link Series}. */
    static Expression sinhRest(int k, Expression argument) {
        return function("S" + k, argument, x -> Series.sinhRest(k, x));
    }

    Expression plus(Expression other) {
        return join(" + ", other, Enclosure::plus);
    }

    Expression minus(Expression other) {
        return join(" - ", other, Enclosure::minus);
    }

    Expression times(Expression other) {
        return join(" * ", other, Enclosure::times);
    }

    Expression over(Expression other) {
        return join(" / ", other, Enclosure::dividedBy);
    }

    Expression negated() {
        return new Expression("-" + wrapped(), false, box -> value.apply(box).negated());
    }

    Expression power(int exponent) {
        return new Expression(wrapped() + "^" + exponent, true, box -> value.apply(box).power(exponent));
    }

    /** An enclosure of the values over a box. */
    Enclosure over(Enclosure[] box) {
        return value.apply(box);
    }

    /** Infix text; {@link #notation} explains T and S. */
    @Override
    public String toString() {
        return text;
    }

    /** The definitions of the special functions that a formula uses, one a line. */
    static String notation(List<String> formulas) {
        String all = String.join(" ", formulas);
        return (all.matches("(?s).*\\bT\\d\\(.*") ? "; T_k(x) = sum_{j>=0} x^j/(j+k)!, so e^x = 1 + x T1(x) = 1 + x + x^2 T2(x), (1-e^-t)/t = T1(-t)\n" : "")
                + (all.matches("(?s).*\\bS\\d\\(.*") ? "; S_k(u) = sum_{j>=0} u^j/(2j+k)!, so cosh t = S0(t^2) = 1 + t^2 S2(t^2), sinh(t)/t = S1(t^2) = 1 + t^2 S3(t^2)\n" : "");
    }

    private Expression join(String operator, Expression other, java.util.function.BinaryOperator<Enclosure> operation) {
        return new Expression(wrapped() + operator + other.wrapped(), false,
                box -> operation.apply(value.apply(box), other.value.apply(box)));
    }

    private static Expression function(String name, Expression argument, Function<Enclosure, Enclosure> function) {
        return new Expression(name + "(" + argument.text + ")", true, box -> function.apply(argument.value.apply(box)));
    }

    private String wrapped() {
        return atom ? text : "(" + text + ")";
    }
}
