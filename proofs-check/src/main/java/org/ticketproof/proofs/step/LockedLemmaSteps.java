package org.ticketproof.proofs.step;

import java.util.List;
import org.ticketproof.proofs.step.IntervalCheck.Axis;

/** Steps (8) to (15) of Lemma A.2 of Otsuka et al. 2024 (locked variables), as far as they are reconstructed from its proof. */
final class LockedLemmaSteps {
    private LockedLemmaSteps() {
    }

    static List<ProofStep> all() {
        return List.of(tiltedVariance(), binomialTail(), halves(), hoeffdingSigns(), hoeffdingUniform(), driftTail(), growingRange(), unionOfFour());
    }

    private static ProofStep tiltedVariance() {
        return ProofStep.of("a2-8-hoeffding", "(8) Hoeffding's lemma for a 0/1 variable: its tilted variance is at most 1/4",
                "\\tfrac{d^2}{dt^2}\\ln(1-q+qe^t)=\\tfrac{q(1-q)E}{(1-q+qE)^2}\\le\\tfrac14,\\ E=e^t",
                bernoulli().prove("(<= (/ (* q (- 1.0 q) e) (* (+ (- 1.0 q) (* q e)) (+ (- 1.0 q) (* q e)))) 0.25)"),
                "it is at most 1/5",
                bernoulli().prove("(<= (/ (* q (- 1.0 q) e) (* (+ (- 1.0 q) (* q e)) (+ (- 1.0 q) (* q e)))) 0.2)"));
    }

    private static SmtCheck.Builder bernoulli() {
        return SmtCheck.fact().real("q", "locking ratio").real("e", "e^t:").given("(<= 0.0 q)", "(<= q 1.0)", "(< 0.0 e)");
    }

    private static ProofStep binomialTail() {
        return ProofStep.of("a2-9-binomial", "(9) Hoeffding for the number of locked variables: P(B >= j) <= exp(-2 (j-qn)^2/n) for j > qn",
                "P(B\\ge j)\\le e^{-2(j-qn)^2/n},\\ j>qn",
                FiniteCheck.exhaustive("; for every n = 1..32, q = i/16 with i = 1..15 and every whole j in (qn, n], exact rational tails\n"
                        + "  sum_{k>=j} C(n,k) q^k (1-q)^(n-k) <= exp(-2 (j-qn)^2/n), the right side rounded down\n", () -> BinomialTails.hoeffding(32, 2)),
                "with 3 in place of 2",
                FiniteCheck.exhaustive("; the same with exp(-3 (j-qn)^2/n), the right side rounded up\n", () -> BinomialTails.hoeffding(32, 3)));
    }

    private static ProofStep halves() {
        return ProofStep.of("a2-10-halves", "(10) One half of the free variables serves z, the other -L, each within eps/2",
                "|z-S_1|\\le\\tfrac\\varepsilon2,\\ |{-L}-S_2|\\le\\tfrac\\varepsilon2\\Rightarrow|z-L-S_1-S_2|\\le\\varepsilon",
                twoHalves("2.0").prove("(<= (distance (- z l) (+ a b)) eps)"),
                "each within eps",
                twoHalves("1.0").prove("(<= (distance (- z l) (+ a b)) eps)"));
    }

    private static SmtCheck.Builder twoHalves(String parts) {
        return SmtCheck.fact().define(SmtText.DISTANCE).real("z", "target").real("l", "sum of the locked variables").real("a", "subset sum of the first half")
                .real("b", "subset sum of the second half").real("eps", "tolerance")
                .given("(> eps 0.0)", "(<= (distance z a) (/ eps " + parts + "))", "(<= (distance (- l) b) (/ eps " + parts + "))");
    }

    private static ProofStep hoeffdingSigns() {
        Expression u = Expression.axis(0, "u");
        Expression two = Expression.number(2);
        return ProofStep.of("a2-12-cosh", "(12) Hoeffding's lemma for signs: cosh t <= e^(t^2/2)",
                "\\cosh t\\le e^{t^2/2}",
                CaseCheck.of("for t^2 <= 4 the difference is t^4 times a positive expression; for t >= 2, cosh t <= e^t and t <= t^2/2",
                        IntervalCheck.positive(List.of(new Axis("u", 0, 4)),
                                Expression.expRest(2, u.over(two)).over(Expression.number(4)).minus(Expression.sinhRest(4, u)),
                                point -> "t = " + Math.sqrt(point[0]), "u = t^2; (e^(u/2) - cosh t)/u^2 = T2(u/2)/4 - S4(u)"),
                        exponents().given("(>= t 2.0)").prove("(<= t (/ (* t t) 2.0))")),
                "cosh t <= e^(t^2/3)",
                IntervalCheck.positive(List.of(new Axis("u", 0, 4)), Expression.exp(u.over(Expression.number(3))).minus(Expression.sinhRest(0, u)),
                        point -> "t = " + Math.sqrt(point[0]), "u = t^2; e^(u/3) - cosh t"));
    }

    private static ProofStep hoeffdingUniform() {
        Expression u = Expression.axis(0, "u");
        Expression six = Expression.number(6);
        return ProofStep.of("a2-12-sinh", "(12) The same for uniforms on [-1,1], with the better constant: sinh(t)/t <= e^(t^2/6)",
                "\\tfrac{\\sinh t}t\\le e^{t^2/6}",
                CaseCheck.of("for t^2 <= 36 the difference is t^4 times a positive expression; for t >= 6, sinh(t)/t <= e^t and t <= t^2/6",
                        IntervalCheck.positive(List.of(new Axis("u", 0, 36)),
                                Expression.expRest(2, u.over(six)).over(Expression.number(36)).minus(Expression.sinhRest(5, u)),
                                point -> "t = " + Math.sqrt(point[0]), "u = t^2; (e^(u/6) - sinh(t)/t)/u^2 = T2(u/6)/36 - S5(u)"),
                        exponents().given("(>= t 6.0)").prove("(<= t (/ (* t t) 6.0))")),
                "sinh(t)/t <= e^(t^2/7)",
                IntervalCheck.positive(List.of(new Axis("u", 0, 4)), Expression.exp(u.over(Expression.number(7))).minus(Expression.sinhRest(1, u)),
                        point -> "t = " + Math.sqrt(point[0]), "u = t^2; e^(u/7) - sinh(t)/t"));
    }

    private static SmtCheck.Builder exponents() {
        return SmtCheck.fact().real("t", "tilt");
    }

    private static ProofStep driftTail() {
        return ProofStep.of("a2-12-drift", "(12) The best tilt: P(|L| >= s) <= 2 exp(-s^2/(2m)) for m locked variables, 2 exp(-3s^2/(2m)) with the better lemma",
                "\\min_t\\left(\\tfrac{mt^2}2-ts\\right)=-\\tfrac{s^2}{2m},\\quad\\min_t\\left(\\tfrac{mt^2}6-ts\\right)=-\\tfrac{3s^2}{2m}",
                CaseCheck.of("attained at t = s/m and t = 3s/m, and nowhere beaten",
                        tilt().given("(= t (/ s m))").prove("(= (- (/ (* m t t) 2.0) (* t s)) (- (/ (* s s) (* 2.0 m))))"),
                        tilt().given("(= t (/ (* 3.0 s) m))").prove("(= (- (/ (* m t t) 6.0) (* t s)) (- (/ (* 3.0 s s) (* 2.0 m))))"),
                        tilt().prove("(>= (- (/ (* m t t) 6.0) (* t s)) (- (/ (* 3.0 s s) (* 2.0 m))))")),
                "the exponent -s^2/m is reached",
                tilt().given("(= t (/ s m))").prove("(<= (- (/ (* m t t) 2.0) (* t s)) (- (/ (* s s) m)))"));
    }

    private static SmtCheck.Builder tilt() {
        return SmtCheck.fact().real("m", "number of locked variables").real("s", "threshold").real("t", "tilt").given("(>= m 1.0)", "(> s 0.0)", "(> t 0.0)");
    }

    private static ProofStep growingRange() {
        return ProofStep.of("a2-13-range", "(13)-(14) Linearly growing range: if a set of variables covers [lo,hi] of length 1 or more, one more variable x covers [lo+min(x,0), hi+max(x,0)]",
                "z\\in[lo+\\min(x,0),hi+\\max(x,0)]\\Rightarrow z\\in[lo,hi]\\ \\text{or}\\ z-x\\in[lo,hi]",
                rangeGrowth("1.0").prove("(or (and (<= lo z) (<= z hi)) (and (<= lo (- z x)) (<= (- z x) hi)))"),
                "length 1/2 is enough",
                rangeGrowth("0.5").prove("(or (and (<= lo z) (<= z hi)) (and (<= lo (- z x)) (<= (- z x) hi)))"));
    }

    private static SmtCheck.Builder rangeGrowth(String length) {
        return SmtCheck.fact().real("lo", "lower end of the covered range").real("hi", "upper end of the covered range").real("x", "the further variable").real("z", "target")
                .given("(>= (- hi lo) " + length + ")", "(<= (- 1.0) x)", "(<= x 1.0)", "(<= (+ lo (ite (< x 0.0) x 0.0)) z)", "(<= z (+ hi (ite (> x 0.0) x 0.0)))");
    }

    private static ProofStep unionOfFour() {
        return ProofStep.of("a2-15-union", "(15) Four bad events of probability at most delta/4 each leave 1 - delta",
                "P(A\\cup B\\cup C\\cup D)\\le4\\cdot\\tfrac\\delta4",
                events("4.0").prove("(<= any delta)"),
                "of probability at most delta/3 each",
                events("3.0").prove("(<= any delta)"));
    }

    private static SmtCheck.Builder events(String share) {
        SmtCheck.Builder builder = SmtCheck.fact().real("delta", "failure probability");
        StringBuilder any = new StringBuilder();
        StringBuilder[] sums = {new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder()};
        for (int atom = 1; atom < 16; atom++) {
            String name = "p" + Integer.toBinaryString(16 + atom).substring(1);
            builder.real(name, "P(exactly the bad events marked 1)").given("(>= " + name + " 0.0)");
            any.append(' ').append(name);
            for (int event = 0; event < 4; event++) {
                if ((atom >> event & 1) == 1) {
                    sums[event].append(' ').append(name);
                }
            }
        }
        builder.define("any () Real (+" + any + ")").given("(> delta 0.0)", "(<= delta 1.0)", "(<= any 1.0)");
        for (StringBuilder sum : sums) {
            builder.given("(<= (+" + sum + ") (/ delta " + share + "))");
        }
        return builder;
    }
}
