package org.ticketproof.proofs.step;

import java.util.List;

/** Why no bound can beat rho(1)^n, and the necessary numbers of variables from counting and from range. */
final class ConverseSteps {
    private ConverseSteps() {
    }

    static List<ProofStep> converse() {
        return List.of(event(), rate());
    }

    static List<ProofStep> counting() {
        return List.of(doubling(), countingTight(), lattice());
    }

    static List<ProofStep> range() {
        return List.of(rangeEvent(), volume(), rangeProbability(), mirror());
    }

    private static ProofStep event() {
        return ProofStep.of("drift-event", "If the drift exceeds all negative free parts but for less than 1 - eps, the target -1 is missed (and 0 too if it exceeds them by eps)",
                "L>N-(1-\\varepsilon),\\ S\\ge-N\\Rightarrow|-1-L-S|>\\varepsilon",
                CaseCheck.of("target -1, and the smaller event for target 0", drifting().given("(> l (- n (- 1.0 eps)))").prove("(> (distance (- 1.0) (+ l s)) eps)"),
                        drifting().given("(> l (+ n eps))").prove("(> (distance 0.0 (+ l s)) eps)")),
                "the drift may fall short by a whole 1",
                drifting().given("(> l (- n 1.0))").prove("(> (distance (- 1.0) (+ l s)) eps)"));
    }

    private static SmtCheck.Builder drifting() {
        return SmtCheck.fact().define(SmtText.DISTANCE).real("l", "sum of the locked variables").real("n", "sum of the sizes of the negative free variables")
                .real("s", "a subset sum").real("eps", "tolerance").given("(>= n 0.0)", "(>= s (- n))", "(> eps 0.0)");
    }

    private static ProofStep rate() {
        return ProofStep.of("drift-rate", "The drift event's probability decays no faster than rho(1)^n up to a power of n (Cramer's theorem, tried on a grid)",
                "-\\tfrac1n\\ln P(L>N+\\varepsilon)\\le-\\ln\\rho(1)+\\tfrac{2\\ln n+3}n",
                FiniteCheck.random("; n = 50, 100, 200, 400; (prune, lock) = (0,.2), (0,.5), (.3,.3), (0,.8), (.5,.4); eps = .01; variables on a grid of 1/32\n"
                        + "  -ln P(L > N + eps)/n <= -ln rho(1) + (2 ln n + 3)/n\n", () -> DriftRate.tried(1.0)),
                "it decays at most half as fast",
                FiniteCheck.random("; the same with half of -ln rho(1)\n", () -> DriftRate.tried(0.5)));
    }

    private static ProofStep doubling() {
        return ProofStep.of("cover-doubling", "One more free variable at most doubles the covered length, so k of them cover at most 2^k times 2 eps",
                "v_k\\le2^k\\varepsilon\\Rightarrow v_{k+1}\\le2v_k\\le2^{k+1}\\varepsilon",
                CaseCheck.of("induction over the free variables, and what it says about k once everything is covered", doubled().prove("(<= next (* (* 2.0 power) eps))"),
                        doubled().given("(>= v 1.0)").prove("(>= power (/ 1.0 eps))")),
                "the power need not double",
                doubled().prove("(<= next (* power eps))"));
    }

    private static SmtCheck.Builder doubled() {
        return SmtCheck.fact().real("v", "half the covered length").real("next", "half the next covered length").real("power", "2^k:").real("eps", "tolerance")
                .given("(>= power 1.0)", "(> eps 0.0)", "(>= v 0.0)", "(<= v (* power eps))", "(<= next (* 2.0 v))");
    }

    private static ProofStep countingTight() {
        return ProofStep.of("counting-tight", "Counting is exact on every grid: with tolerance e units, k free variables can cover [-m,m] exactly if 2^k (2e+1) >= 2m+1",
                "2^k(2e+1)\\ge2m+1,\\ \\text{attained by }(2e+1)2^i,\\ i<k",
                FiniteCheck.exhaustive("; for every grid of m = 2..512 units to one and every tolerance e = 1..m: the least k with 2^k (2e+1) >= 2m+1 is enough\n"
                        + "; (values (2e+1) 2^i and a locked shift give equally spaced sums), and with k-1 there are more integer targets than 2^(k-1) sums can serve\n",
                        () -> Volumes.counting(false)),
                "one variable fewer is enough",
                FiniteCheck.exhaustive("; the same claimed with k-1 variables\n", () -> Volumes.counting(true)));
    }

    private static ProofStep lattice() {
        return ProofStep.of("lattice-miss", "If all sums are multiples of h and eps < h/2, the target h/2 is missed",
                "\\varepsilon<\\tfrac h2,\\ k\\in\\mathbb Z\\Rightarrow|\\tfrac h2-kh|>\\varepsilon",
                multiples().given("(< eps (/ h 2.0))").prove("(> (distance (/ h 2.0) (* (to_real k) h)) eps)"),
                "eps may be h/2 itself",
                multiples().given("(<= eps (/ h 2.0))").prove("(> (distance (/ h 2.0) (* (to_real k) h)) eps)"));
    }

    private static SmtCheck.Builder multiples() {
        return SmtCheck.fact().define(SmtText.DISTANCE).real("h", "lattice step").real("eps", "tolerance").declare("k", "Int", "a sum in steps:")
                .given("(> h 0.0)", "(> eps 0.0)");
    }

    private static ProofStep rangeEvent() {
        return ProofStep.of("range-event", "If the negative parts sum to less than 1 - eps, the target -1 is missed",
                "N<1-\\varepsilon,\\ S\\ge-N\\Rightarrow|-1-S|>\\varepsilon",
                ranged().given("(< n (- 1.0 eps))").prove("(> (distance (- 1.0) s) eps)"),
                "less than 1 suffices",
                ranged().given("(< n 1.0)").prove("(> (distance (- 1.0) s) eps)"));
    }

    private static SmtCheck.Builder ranged() {
        return SmtCheck.fact().define(SmtText.DISTANCE).real("n", "sum of the sizes of the negative variables").real("s", "a subset sum").real("eps", "tolerance")
                .given("(>= n 0.0)", "(>= s (- n))", "(> eps 0.0)", "(< eps 1.0)");
    }

    private static ProofStep volume() {
        return ProofStep.of("simplex-volume", "k uniform numbers of [0,1] sum to less than c <= 1 with probability c^k/k!",
                "V_{k+1}(c)=\\int_0^cV_k(y)\\,dy=\\tfrac{c^{k+1}}{(k+1)!}",
                FiniteCheck.exhaustive("; V_0 = 1, V_{k+1}(c) = int_0^c V_k(c-x) dx, exact rational coefficients, k = 0..60\n  V_k(c) = c^k/k!\n", () -> Volumes.simplex(60, 0)),
                "c^k/(k-1)!",
                FiniteCheck.exhaustive("  V_k(c) = c^k/(k-1)!\n", () -> Volumes.simplex(60, 1)));
    }

    private static ProofStep rangeProbability() {
        return ProofStep.of("range-probability", "The negative free parts of n variables sum to less than c <= 1 with probability sum C(n,k) (f/2)^k (1-f/2)^(n-k) c^k/k!",
                "P(N_n<c)=\\sum_k\\binom nk(\\tfrac f2)^k(1-\\tfrac f2)^{n-k}\\tfrac{c^k}{k!}",
                FiniteCheck.exhaustive("; F_0 = 1, F_{n+1}(c) = (1-f/2) F_n(c) + f/2 int_0^c F_n(c-x) dx, exact rational coefficients, n = 0..30, f = 1/6..6/6\n"
                        + "  F_n(c) = sum_k C(n,k) (f/2)^k (1-f/2)^(n-k) c^k/k!\n", () -> Volumes.negativeParts(30, false)),
                "without the binomial coefficients",
                FiniteCheck.exhaustive("  F_n(c) = sum_k (f/2)^k (1-f/2)^(n-k) c^k/k!\n", () -> Volumes.negativeParts(30, true)));
    }

    private static ProofStep mirror() {
        return ProofStep.of("range-mirror", "The event and its mirror image: P(A or B) = P(A) + P(B) - P(A and B), and at least either one",
                "\\max(P(A),P(B))\\le P(A\\cup B)=P(A)+P(B)-P(A\\cap B)",
                pair().prove("(and (= (+ a b both) (- (+ (+ a both) (+ b both)) both)) (>= (+ a b both) (+ a both)) (>= (+ a b both) (+ b both)))"),
                "P(A or B) = P(A) + P(B)",
                pair().prove("(= (+ a b both) (+ (+ a both) (+ b both)))"));
    }

    private static SmtCheck.Builder pair() {
        return SmtCheck.fact().real("a", "probability of A alone").real("b", "probability of B alone").real("both", "probability of A and B")
                .given("(>= a 0.0)", "(>= b 0.0)", "(>= both 0.0)", "(<= (+ a b both) 1.0)");
    }
}
