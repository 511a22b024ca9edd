package org.ticketproof.proofs.step;

import java.math.BigDecimal;
import java.util.List;
import org.ticketproof.proofs.step.IntervalCheck.Axis;
import org.ticketproof.theory.freezing.VariableLaw;

/** From uniform variables to laws that contain a uniform, and to variables that are pruned at random. */
final class LawSteps {
    private static final String POTENTIAL = "g ((x Real)) Real (/ (- 1.0 x) x)";

    private LawSteps() {
    }

    static List<ProofStep> all() {
        return List.of(weightedChord(), averaging(), conditioning(), worstLine(), luekerConstant(), normalDensity(), normalWeight(), productWeight());
    }

    private static ProofStep weightedChord() {
        return ProofStep.of("weighted-chord", "A law that contains U[-1,1] with weight w shrinks the potential by the factor 1 - w/4 (pruning: w is the free ratio)",
                "m\\ge v+w\\tfrac{v(1-v)}2:\\ \\tfrac{u-m}{u-v}g(v)+\\tfrac{m-v}{u-v}g(u)\\le(1-\\tfrac w4)g(v)",
                weighted().prove("(<= (+ (* (g v) (- u m)) (* (g u) (- m v))) (* (- 1.0 (/ w 4.0)) (g v) (- u v)))"),
                "the factor is 1 - w/3",
                weighted().prove("(<= (+ (* (g v) (- u m)) (* (g u) (- m v))) (* (- 1.0 (/ w 3.0)) (g v) (- u v)))"));
    }

    private static SmtCheck.Builder weighted() {
        return SmtCheck.fact().define(POTENTIAL).real("v", "half the length of the covered set").real("w", "weight of the uniform")
                .define("u () Real (ite (<= (* 2.0 v) 1.0) (* 2.0 v) 1.0)")
                .define("m () Real (+ v (* w (/ (* v (- 1.0 v)) 2.0)))")
                .given("(< 0.0 v)", "(< v 1.0)", "(< 0.0 w)", "(<= w 1.0)");
    }

    private static ProofStep averaging() {
        return ProofStep.of("averaging", "The factor 3/4 averaged over whether a variable is used is 1 - f/4; independent variables multiply",
                "(1-f)\\cdot1+f\\cdot\\tfrac34=1-\\tfrac f4;\\quad E[(\\tfrac34)^{B+1_f}]=(1-\\tfrac f4)E[(\\tfrac34)^B]",
                used().prove("(= (+ (* (- 1.0 f) before) (* f 0.75 before)) (* (- 1.0 (/ f 4.0)) before))"),
                "the average is at most 1 - f/3",
                used().prove("(<= (+ (* (- 1.0 f) before) (* f 0.75 before)) (* (- 1.0 (/ f 3.0)) before))"));
    }

    private static SmtCheck.Builder used() {
        return SmtCheck.fact().real("f", "probability that a variable is used").real("before", "mean of (3/4)^B before this variable")
                .given("(<= 0.0 f)", "(<= f 1.0)", "(< 0.0 before)", "(<= before 1.0)");
    }

    private static ProofStep conditioning() {
        return ProofStep.of("condition-pruned", "Given that a variable is not pruned it is locked with probability q/(1-p), free with f/(1-p): frozen is locked on the variables that stay",
                "(1-p)\\cdot\\tfrac q{1-p}=q,\\quad\\tfrac q{1-p}+\\tfrac f{1-p}=1",
                kept().prove("(and (= (* (- 1.0 p) (/ q (- 1.0 p))) q) (= (+ (/ q (- 1.0 p)) (/ f (- 1.0 p))) 1.0))"),
                "it is locked with probability q",
                kept().prove("(= (* (- 1.0 p) q) q)"));
    }

    private static SmtCheck.Builder kept() {
        return SmtCheck.fact().real("p", "pruning ratio").real("q", "locking ratio").real("f", "free ratio")
                .given("(>= p 0.0)", "(>= q 0.0)", "(> f 0.0)", "(= (+ p q f) 1.0)");
    }

    private static ProofStep worstLine() {
        return ProofStep.of("worst-case-line", "A non-increasing line above the failure probability on the possible steps bounds its mean by its value at the least mean",
                "W(x_i)\\le a-bx_i,\\ b\\ge0,\\ \\textstyle\\sum p_ix_i\\ge m\\Rightarrow\\sum p_iW(x_i)\\le a-bm",
                line().given("(>= b 0.0)").prove("(<= (+ (* p w1) (* q w2) (* r w3)) (- a (* b m)))"),
                "an increasing line does too",
                line().prove("(<= (+ (* p w1) (* q w2) (* r w3)) (- a (* b m)))"));
    }

    private static SmtCheck.Builder line() {
        return SmtCheck.fact().real("a", "value of the line at 0").real("b", "slope downwards").real("m", "least mean")
                .real("p", "probability of the first step").real("q", "probability of the second step").real("r", "probability of the third step")
                .real("x1", "first step").real("x2", "second step").real("x3", "third step")
                .real("w1", "failure probability after the first").real("w2", "failure probability after the second").real("w3", "failure probability after the third")
                .given("(>= p 0.0)", "(>= q 0.0)", "(>= r 0.0)", "(= (+ p q r) 1.0)", "(>= (+ (* p x1) (* q x2) (* r x3)) m)",
                        "(<= w1 (- a (* b x1)))", "(<= w2 (- a (* b x2)))", "(<= w3 (- a (* b x3)))");
    }

    private static ProofStep luekerConstant() {
        return ProofStep.of("lueker-constant", "For eps <= 1/8, Theorem R's width is at most (4/ln(4/3)) ln(1/min(eps,delta)): a universal constant",
                "\\ln\\tfrac1\\varepsilon\\ge\\ln8:\\ 2\\ln\\tfrac1\\varepsilon+\\ln\\tfrac1\\delta+\\ln8\\le4\\ln\\tfrac1{\\min(\\varepsilon,\\delta)}",
                tolerances().prove("(<= (+ (* 2.0 e) d k) (* 4.0 (ite (>= e d) e d)))"),
                "the constant is 3/ln(4/3)",
                tolerances().prove("(<= (+ (* 2.0 e) d k) (* 3.0 (ite (>= e d) e d)))"));
    }

    private static SmtCheck.Builder tolerances() {
        return SmtCheck.fact().real("e", "ln(1/eps)").real("d", "ln(1/delta)").real("k", "ln 8").given("(> k 0.0)", "(>= e k)", "(> d 0.0)");
    }

    private static ProofStep normalDensity() {
        Expression x = Expression.axis(0, "x");
        Expression half = x.power(2).over(Expression.number(2));
        return ProofStep.of("normal-density", "On [-1,1] the standard normal density is at least its value at 1",
                "|x|\\le1:\\ e^{-x^2/2}\\ge e^{-1/2}",
                IntervalCheck.nonNegative(List.of(new Axis("x", -1, 1)), Expression.ratio(1, 2).minus(half), IntervalCheck.plainly("x"),
                        "phi(x) >= phi(1) on [-1,1]; exp increases, so compare the exponents: -x^2/2 >= -1/2"),
                "at least 1.1 times its value at 1",
                IntervalCheck.nonNegative(List.of(new Axis("x", -1, 1)),
                        Expression.exp(half.negated()).minus(Expression.ratio(11, 10).times(Expression.exp(Expression.ratio(-1, 2)))),
                        IntervalCheck.plainly("x"), "phi(x) >= 1.1 phi(1) on [-1,1]"));
    }

    private static ProofStep normalWeight() {
        double weight = VariableLaw.NORMAL.uniformWeight();
        return ProofStep.of("normal-weight", "The weight that this project uses for the normal law, as a double, is not above 2 phi(1)",
                "w\\le2\\varphi(1)\\iff w^2\\pi e\\le2",
                FiniteCheck.exhaustive("; w = " + new BigDecimal(weight) + " exactly; pi and e rounded up to 50 decimals:\n  w^2 pi e <= 2\n",
                        () -> Constants50.belowTwicePhiOne(weight)),
                "the next double above 2 phi(1) is not above it",
                FiniteCheck.exhaustive("; the same for w + 2^-52\n", () -> Constants50.belowTwicePhiOne(weight + 0x1p-52)));
    }

    private static ProofStep productWeight() {
        Expression y = Expression.axis(0, "y");
        return ProofStep.of("product-weight", "Half-zeroed products U[0,1]*U[-1,1] have density at least ln(2)/4 on [-1/2,1/2]",
                "0<z\\le\\tfrac12:\\ -\\tfrac14\\ln z\\ge\\tfrac{\\ln2}4",
                IntervalCheck.nonNegative(List.of(new Axis("y", 0, 1)), Expression.log(y).negated(), IntervalCheck.plainly("y"),
                        "density -ln(z)/4 of the product law with half its mass at zero, at z = y/2: -ln(y/2) - ln 2 = -ln y"),
                "at least ln(2)/4 on [-2/3,2/3]",
                IntervalCheck.nonNegative(List.of(new Axis("y", 0, 1)), Expression.log(y.times(Expression.ratio(4, 3))).negated(),
                        point -> "z = " + point[0] * 2 / 3, "the same at z = 2y/3"));
    }
}
