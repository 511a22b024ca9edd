package org.ticketproof.proofs.step;

import java.util.List;

/** The steps of Theorem R from the growth of the covered set to the bound on the failure probability. */
final class PotentialSteps {
    private static final String POTENTIAL = "g ((x Real)) Real (/ (- 1.0 x) x)";
    private static final String HALF = "half the length of the covered set";

    private PotentialSteps() {
    }

    static List<ProofStep> all() {
        return List.of(chordLow(), chordHigh(), potentialShape(), chordAtAnyMean(), wideMiss(), markov(), bestSplit(), oneTarget(), width());
    }

    private static ProofStep chordLow() {
        return ProofStep.of("chord-low", "Chord bound, lower half: with mean growth v(1-v)/2 towards 2v the potential shrinks to exactly 3/4",
                "0<v\\le\\tfrac12:\\ g(v)-\\tfrac{1-v}{2}\\,(g(v)-g(2v))=\\tfrac34 g(v)",
                half().given("(< 0.0 v)", "(<= v 0.5)")
                        .prove("(= (- (g v) (* (/ (- 1.0 v) 2.0) (- (g v) (g (* 2.0 v))))) (* 0.75 (g v)))"),
                "the factor is below 3/4",
                half().given("(< 0.0 v)", "(<= v 0.5)")
                        .prove("(< (- (g v) (* (/ (- 1.0 v) 2.0) (- (g v) (g (* 2.0 v))))) (* 0.75 (g v)))"));
    }

    private static ProofStep chordHigh() {
        return ProofStep.of("chord-high", "Chord bound, upper half: with mean growth v(1-v)/2 towards 1 the potential shrinks to at most 3/4",
                "\\tfrac12\\le v\\le1:\\ (1-\\tfrac v2)\\,g(v)\\le\\tfrac34 g(v)",
                half().given("(<= 0.5 v)", "(<= v 1.0)").prove("(<= (* (- 1.0 (/ v 2.0)) (g v)) (* 0.75 (g v)))"),
                "the same for v >= 2/5",
                half().given("(<= 0.4 v)", "(<= v 1.0)").prove("(<= (* (- 1.0 (/ v 2.0)) (g v)) (* 0.75 (g v)))"));
    }

    private static ProofStep potentialShape() {
        return ProofStep.of("potential-shape", "The potential g(v) = (1-v)/v decreases and lies below each of its chords on (0,1]",
                "0<v\\le w\\le u\\le1:\\ g(w)\\le g(v),\\ g(w)(u-v)\\le g(v)(u-w)+g(u)(w-v)",
                CaseCheck.of("decreasing, and convex", ordered().prove("(<= (g w) (g v))"),
                        ordered().prove("(<= (* (g w) (- u v)) (+ (* (g v) (- u w)) (* (g u) (- w v))))")),
                "g is concave",
                ordered().prove("(>= (* (g w) (- u v)) (+ (* (g v) (- u w)) (* (g u) (- w v))))"));
    }

    private static ProofStep chordAtAnyMean() {
        String chord = "(<= (+ (* (g v) (- u m)) (* (g u) (- m v))) (* 0.75 (g v) (- u v)))";
        return ProofStep.of("chord-any-mean", "Any mean growth of at least v(1-v)/2 with steps within [v, min(1, 2v)] keeps the factor 3/4",
                "v+\\tfrac{v(1-v)}2\\le m\\le u=\\min(1,2v):\\ \\tfrac{u-m}{u-v}g(v)+\\tfrac{m-v}{u-v}g(u)\\le\\tfrac34 g(v)",
                means().given("(>= m (+ v (/ (* v (- 1.0 v)) 2.0)))").prove(chord),
                "mean growth of v(1-v)/3 is enough",
                means().given("(>= m (+ v (/ (* v (- 1.0 v)) 3.0)))").prove(chord));
    }

    private static ProofStep wideMiss() {
        return ProofStep.of("wide-miss", "A target missed at tolerance a+b lies in a part of [-1,1] of length b or more that is missed at tolerance a",
                "|z|\\le1:\\ |[z-b,z+b]\\cap[-1,1]|\\ge b;\\quad |z-s|>a+b,\\ |y-z|\\le b\\Rightarrow|y-s|>a",
                CaseCheck.of("length of the neighbourhood, and the triangle inequality", neighbourhood().prove("(>= (- top bottom) b)"),
                        triangle().prove("(> (distance y s) a)")),
                "the part has length 2b",
                neighbourhood().prove("(>= (- top bottom) (* 2.0 b))"));
    }

    private static ProofStep markov() {
        String quotient = "(/ (g a) (g (- 1.0 (/ b 2.0))))";
        return ProofStep.of("markov", "Markov's inequality on the potential: g(a)/g(1-b/2) has the printed form and is at most 2/(ab)",
                "\\tfrac{g(a)}{g(1-b/2)}=\\tfrac{1-a}{a}\\cdot\\tfrac{1-b/2}{b/2}\\le\\tfrac{2}{ab}",
                CaseCheck.of("the printed quotient, and its simpler bound",
                        tolerances().prove("(= " + quotient + " (* (/ (- 1.0 a) a) (/ (- 1.0 (/ b 2.0)) (/ b 2.0))))"),
                        tolerances().prove("(<= " + quotient + " (/ 2.0 (* a b)))"),
                        // If g(v_n) is large whenever a target is missed, Markov's inequality applies.
                        tolerances().real("v", HALF + " at the end").given("(< 0.0 v)", "(<= v (- 1.0 (/ b 2.0)))")
                                .prove("(>= (g v) (g (- 1.0 (/ b 2.0))))")),
                "the quotient is at most 1/(ab)",
                tolerances().prove("(<= " + quotient + " (/ 1.0 (* a b)))"));
    }

    private static ProofStep bestSplit() {
        return ProofStep.of("best-split", "Among all splits eps = a + b the bound 2/(ab) is least at a = b = eps/2, where it is 8/eps^2",
                "a+b=\\varepsilon:\\ \\tfrac2{ab}\\ge\\tfrac8{\\varepsilon^2},\\ \\text{equal at }a=b",
                CaseCheck.of("lower bound for every split, attained at the middle",
                        tolerances().prove("(>= (/ 2.0 (* a b)) (/ 8.0 (* (+ a b) (+ a b))))"),
                        tolerances().given("(= a b)").prove("(= (/ 2.0 (* a b)) (/ 8.0 (* (+ a b) (+ a b))))")),
                "the constant is 9",
                tolerances().prove("(>= (/ 2.0 (* a b)) (/ 9.0 (* (+ a b) (+ a b))))"));
    }

    private static ProofStep oneTarget() {
        return ProofStep.of("one-target", "For one random target the miss probability 1-v is at most g(v), and g(eps) is at most 1/eps",
                "0<v\\le1:\\ 1-v\\le g(v)\\le\\tfrac1v",
                half().given("(< 0.0 v)", "(<= v 1.0)").prove("(and (<= (- 1.0 v) (g v)) (<= (g v) (/ 1.0 v)))"),
                "2(1-v) is at most g(v)",
                half().given("(< 0.0 v)", "(<= v 1.0)").prove("(<= (* 2.0 (- 1.0 v)) (g v))"));
    }

    private static ProofStep width() {
        return ProofStep.of("width", "The printed width makes the bound at most delta",
                "n\\ln\\tfrac43\\ge2\\ln\\tfrac1\\varepsilon+\\ln\\tfrac1\\delta+\\ln8\\Rightarrow\\tfrac8{\\varepsilon^2}(\\tfrac34)^n\\le\\delta",
                widths().given("(>= (* n c) (+ (* 2.0 e) d k))").prove("(<= (- (+ k (* 2.0 e)) (* n c)) (- d))"),
                "ln(1/eps) need not be doubled",
                widths().given("(>= (* n c) (+ e d k))").prove("(<= (- (+ k (* 2.0 e)) (* n c)) (- d))"));
    }

    private static SmtCheck.Builder half() {
        return SmtCheck.fact().define(POTENTIAL).real("v", HALF);
    }

    private static SmtCheck.Builder ordered() {
        return half().real("w", "a later " + HALF).real("u", "the largest " + HALF)
                .given("(< 0.0 v)", "(<= v w)", "(<= w u)", "(<= u 1.0)");
    }

    private static SmtCheck.Builder means() {
        return half().real("u", "largest next half-length").real("m", "mean next half-length")
                .given("(< 0.0 v)", "(< v 1.0)", "(= u (ite (<= (* 2.0 v) 1.0) (* 2.0 v) 1.0))", "(<= m u)");
    }

    private static SmtCheck.Builder tolerances() {
        return SmtCheck.fact().define(POTENTIAL).real("a", "inner tolerance").real("b", "outer tolerance")
                .given("(< 0.0 a)", "(< 0.0 b)", "(<= (+ a b) 1.0)");
    }

    private static SmtCheck.Builder neighbourhood() {
        return SmtCheck.fact().real("z", "missed target").real("b", "outer tolerance")
                .define("top () Real (ite (<= (+ z b) 1.0) (+ z b) 1.0)").define("bottom () Real (ite (>= (- z b) (- 1.0)) (- z b) (- 1.0))")
                .given("(<= (- 1.0) z)", "(<= z 1.0)", "(< 0.0 b)", "(<= b 1.0)");
    }

    private static SmtCheck.Builder triangle() {
        return SmtCheck.fact().define(SmtText.DISTANCE).real("z", "missed target").real("s", "a subset sum").real("y", "a point near the target")
                .real("a", "inner tolerance").real("b", "outer tolerance")
                .given("(> (distance z s) (+ a b))", "(<= (distance z y) b)", "(< 0.0 a)", "(< 0.0 b)");
    }

    private static SmtCheck.Builder widths() {
        return SmtCheck.fact().real("n", "number of variables").real("c", "ln(4/3)").real("e", "ln(1/eps)").real("d", "ln(1/delta)")
                .real("k", "ln 8").given("(> n 0.0)", "(> c 0.0)", "(>= e 0.0)", "(> d 0.0)", "(> k 0.0)");
    }
}
