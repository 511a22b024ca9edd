package org.ticketproof.proofs.step;

import java.util.List;
import java.util.function.Function;
import org.ticketproof.proofs.step.IntervalCheck.Axis;

/**
 * The closed form of Theorem F at alpha = 1/2, and the two-sided bounds on rho(1) of the converse. Both are homogeneous in (q, f), so one
 * parameter {@code s = f/(q+f)} in (0,1] covers all freezing ratios; theta is chosen in proportion to s near 0.
 */
final class ClosedFormSteps {
    private static final List<Axis> SHARE = List.of(new Axis("s", 0, 1));
    private static final Expression S = Expression.axis(0, "s");
    private static final Expression REST = Expression.number(1).minus(S);

    private ClosedFormSteps() {
    }

    static List<ProofStep> all() {
        return List.of(logarithm(), denseWidth(), rhoHalf(), rhoHalfLink(), closedWidth());
    }

    static List<ProofStep> converse() {
        return List.of(rhoOneUpper(), rhoOneLower());
    }

    private static ProofStep logarithm() {
        Expression x = Expression.axis(0, "x");
        return ProofStep.of("one-minus-x", "1 - x is at most e^-x, so -ln(1-x) is at least x",
                "0\\le x\\le1:\\ e^{-x}-1+x=x^2T_2(-x)\\ge0",
                IntervalCheck.nonNegative(List.of(new Axis("x", 0, 1)), x.power(2).times(Expression.expRest(2, x.negated())),
                        IntervalCheck.plainly("x"), "e^-x - (1-x) = x^2 T2(-x)"),
                "1 - x is at most e^(-x-x^2)",
                IntervalCheck.nonNegative(List.of(new Axis("x", 0, 1)),
                        Expression.exp(x.plus(x.power(2)).negated()).minus(Expression.number(1)).plus(x), IntervalCheck.plainly("x"), "e^(-x-x^2) - (1-x)"));
    }

    private static ProofStep denseWidth() {
        return ProofStep.of("closed-dense", "n >= (8/f) ln(16/(eps^2 delta)) makes the dense term at most delta/2",
                "n\\tfrac f8\\ge\\ln\\tfrac{16}{\\varepsilon^2\\delta}\\Rightarrow\\ln\\tfrac8{\\varepsilon^2}+n\\ln(1-\\tfrac f8)\\le\\ln\\tfrac\\delta2",
                dense().given("(>= (* n (/ f 8.0)) (+ (* 4.0 two) (* 2.0 e) d))").prove("(<= (+ (* 3.0 two) (* 2.0 e) (* n l)) (- (- d) two))"),
                "ln 8 in place of ln 16 is enough",
                dense().given("(>= (* n (/ f 8.0)) (+ (* 3.0 two) (* 2.0 e) d))").prove("(<= (+ (* 3.0 two) (* 2.0 e) (* n l)) (- (- d) two))"));
    }

    private static SmtCheck.Builder dense() {
        return SmtCheck.fact().real("n", "number of variables").real("f", "free ratio").real("two", "ln 2").real("e", "ln(1/eps)").real("d", "ln(1/delta)")
                .real("l", "ln(1-f/8)").given("(> n 0.0)", "(< 0.0 f)", "(<= f 1.0)", "(> two 0.0)", "(>= e 0.0)", "(> d 0.0)", "(<= l (- (/ f 8.0)))");
    }

    private static ProofStep rhoHalf() {
        return ProofStep.of("closed-rho", "rho(1/2) <= 1 - f^2/(47q+16f) for all ratios, with theta = 3s/(8-6s), s = f/(q+f)",
                "\\tfrac c4T_2(-cs)-(1-s)c^2S_3(c^2s^2)>\\tfrac1{47(1-s)+16s},\\ c=\\tfrac3{8-6s}",
                IntervalCheck.positive(SHARE, halfGap(47), ratios(S -> 3 * S / (8 - 6 * S)),
                        "(1 - factor(theta))/s^2 - 1/(47(1-s)+16s) at q = 1-s, f = s, alpha = 1/2, theta = c s, c = 3/(8-6s)"),
                "rho(1/2) <= 1 - f^2/(42q+16f) with the same theta",
                IntervalCheck.positive(SHARE, halfGap(42), ratios(S -> 3 * S / (8 - 6 * S)), "the same with 42 in place of 47"));
    }

    private static Expression halfGap(int constant) {
        Expression c = Expression.number(3).over(Expression.number(8).minus(Expression.number(6).times(S)));
        Expression theta = c.times(S);
        return c.over(Expression.number(4)).times(Expression.expRest(2, theta.negated()))
                .minus(REST.times(c.power(2)).times(Expression.sinhRest(3, theta.power(2))))
                .minus(Expression.number(1).over(Expression.number(constant).times(REST).plus(Expression.number(16).times(S))));
    }

    private static ProofStep rhoHalfLink() {
        return ProofStep.of("closed-scale", "The one-parameter inequality gives 1 - factor >= f^2/(47q+16f) for all q, f with p = 1-q-f left over",
                "q=m(1-s),\\ f=ms:\\ 1-\\text{factor}=\\tfrac f4\\theta T_2-q\\theta^2S_3\\ge\\tfrac{f^2}{47q+16f}",
                scaled(47).prove("(>= (- (* (/ f 4.0) theta t2) (* q theta theta s3)) (/ (* f f) (+ (* 47.0 q) (* 16.0 f))))"),
                "the constant 47 can be halved",
                scaled(47).prove("(>= (- (* (/ f 4.0) theta t2) (* q theta theta s3)) (/ (* 2.0 f f) (+ (* 47.0 q) (* 16.0 f))))"));
    }

    private static SmtCheck.Builder scaled(int constant) {
        return SmtCheck.fact().real("m", "q + f:").real("s", "f/(q+f):").real("c", "theta/s:").real("t2", "T2(-theta):").real("s3", "S3(theta^2):")
                .define("q () Real (* m (- 1.0 s))").define("f () Real (* m s)").define("theta () Real (* c s)")
                .given("(< 0.0 m)", "(<= m 1.0)", "(< 0.0 s)", "(<= s 1.0)", "(> c 0.0)", "(> t2 0.0)", "(> s3 0.0)",
                        "(> (- (* (/ c 4.0) t2) (* (- 1.0 s) c c s3)) (/ 1.0 (+ (* " + constant + ".0 (- 1.0 s)) (* 16.0 s))))");
    }

    private static ProofStep closedWidth() {
        return ProofStep.of("closed-drift", "n >= ((47q+16f)/f^2) ln(4/delta) makes the drift term at most delta/2",
                "n\\ge\\tfrac{47q+16f}{f^2}\\ln\\tfrac4\\delta,\\ -\\ln\\rho\\ge\\tfrac{f^2}{47q+16f}\\Rightarrow2\\rho^n\\le\\tfrac\\delta2",
                drift().given("(>= n (* (/ 1.0 rate) (+ (* 2.0 two) d)))").prove("(<= (+ two (* n l)) (- (- d) two))"),
                "ln(2/delta) is enough",
                drift().given("(>= n (* (/ 1.0 rate) (+ two d)))").prove("(<= (+ two (* n l)) (- (- d) two))"));
    }

    private static SmtCheck.Builder drift() {
        return SmtCheck.fact().real("n", "number of variables").real("rate", "f^2/(47q+16f):").real("two", "ln 2").real("d", "ln(1/delta)").real("l", "ln rho(1/2)")
                .given("(> rate 0.0)", "(> two 0.0)", "(> d 0.0)", "(<= l (- rate))", "(> n 0.0)");
    }

    private static ProofStep rhoOneUpper() {
        return ProofStep.of("rho-one-upper", "No tilt gives more: 1 - rho(1) <= 3f^2/(32q) for all ratios",
                "\\tfrac f4\\theta-\\tfrac q6\\theta^2\\le\\tfrac{3f^2}{32q};\\quad1-\\tfrac{1-e^{-\\theta}}\\theta\\le\\tfrac\\theta2,\\ \\tfrac{\\sinh\\theta}\\theta-1\\ge\\tfrac{\\theta^2}6",
                CaseCheck.of("the moment bounds (the second is step rho-lock), then the best theta",
                        rangeMomentBound(2), square().prove("(<= (- (* (/ f 4.0) theta) (* (/ q 6.0) theta theta)) (/ (* 3.0 f f) (* 32.0 q)))")),
                "1 - rho(1) <= f^2/(11q)",
                square().prove("(<= (- (* (/ f 4.0) theta) (* (/ q 6.0) theta theta)) (/ (* f f) (* 11.0 q)))"));
    }

    private static IntervalCheck rangeMomentBound(int half) {
        Expression theta = S.over(REST);
        return IntervalCheck.nonNegative(SHARE, theta.power(half).times(Expression.expRest(3, theta.negated())),
                point -> "theta = " + point[0] / (1 - point[0]), "theta = s/(1-s); theta/2 - (1 - (1-e^-theta)/theta) = theta^2 T3(-theta)");
    }

    private static SmtCheck.Builder square() {
        return SmtCheck.fact().real("q", "locking ratio").real("f", "free ratio").real("theta", "tilt")
                .given("(< 0.0 q)", "(< 0.0 f)", "(<= (+ q f) 1.0)", "(> theta 0.0)");
    }

    private static ProofStep rhoOneLower() {
        return ProofStep.of("rho-one-lower", "The asymptotics are attained: 1 - rho(1) >= 3f^2/(32q+24f) for all ratios, with theta = 3s/4, s = f/(q+f)",
                "1-\\rho(1)\\ge\\tfrac{3f^2}{32q+24f},\\text{ so }-\\ln\\rho(1)\\sim\\tfrac{3f^2}{32q}",
                CaseCheck.of("the gap divided by s^3 is positive, and the division is right",
                        IntervalCheck.positive(SHARE, oneGap(1, 4), ratios(S -> 0.75 * S),
                                "(1 - factor(theta) - 3f^2/(32q+24f))/s^3 at q = 1-s, f = s, alpha = 1, theta = 3s/4"),
                        oneLink("(- 32.0 (* 8.0 s))", "(/ 0.25 (- 1.0 (/ s 4.0)))")),
                "1 - rho(1) >= 3f^2/(32q+12f) with the same theta",
                IntervalCheck.positive(SHARE, oneGap(5, 8), ratios(S -> 0.75 * S), "the same with 12 in place of 24"));
    }

    private static Expression oneGap(int numerator, int denominator) {
        Expression slope = Expression.ratio(numerator, denominator);
        return Expression.ratio(3, 32).minus(Expression.ratio(3, 32).times(slope).over(Expression.number(1).minus(slope.times(S))))
                .minus(Expression.ratio(9, 32).times(Expression.expRest(3, Expression.ratio(-3, 4).times(S))))
                .minus(Expression.ratio(81, 256).times(REST).times(S).times(Expression.sinhRest(5, Expression.ratio(9, 16).times(S.power(2)))));
    }

    private static SmtCheck oneLink(String denominator, String slope) {
        return SmtCheck.fact().real("s", "f/(q+f):").real("t3", "T3(-theta):").real("s5", "S5(theta^2):")
                .define("theta () Real (* 0.75 s)").given("(< 0.0 s)", "(<= s 1.0)")
                .prove("(= (- (* (/ s 2.0) theta (- 0.5 (* theta t3))) (* (- 1.0 s) theta theta (+ (/ 1.0 6.0) (* theta theta s5))) (/ (* 3.0 s s) " + denominator + "))"
                        + " (* s s s (- (/ 3.0 32.0) (* (/ 3.0 32.0) " + slope + ") (* (/ 9.0 32.0) t3) (* (/ 81.0 256.0) (- 1.0 s) s s5))))");
    }

    private static Function<double[], String> ratios(java.util.function.DoubleUnaryOperator theta) {
        return point -> "lock q = " + (1 - point[0]) + ", free f = " + point[0] + ", theta = " + theta.applyAsDouble(point[0]);
    }
}
