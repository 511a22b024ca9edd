package org.ticketproof.proofs.step;

import java.util.List;

/** The growth of the covered set in Theorem R: the pair inequality, its integral form, and that its constant is attained. */
final class GrowthSteps {
    private static final int MOST_CELLS = 10;
    private static final String FAMILY = "; for every k = 1..10 and each of the 2^k unions A of k equal cells of [-1,1]:\n  ";

    private GrowthSteps() {
    }

    static List<ProofStep> all() {
        return List.of(path(), identity(), pairs(), tight(), range(), narrow());
    }

    private static ProofStep path() {
        return ProofStep.of("pair-path", "Among the pairs of s-1, t-1 and s, t that a set separates, at least as many are near as far",
                "0\\le s<t\\le1:\\ [s{-}1|t{-}1]+[t{-}1|s]+[s|t]\\ge[s{-}1|t],\\ \\text{the first three at distance}\\le1",
                fourPoints("(and (<= (distance (- t 1.0) (- s 1.0)) 1.0) (<= (distance s (- t 1.0)) 1.0) (<= (distance t s) 1.0) (> (distance t (- s 1.0)) 1.0)"
                        + " (>= (+ (apart a b) (apart b c) (apart c d)) (apart a d)))"),
                "the middle pair (t-1, s) is not needed",
                fourPoints("(>= (+ (apart a b) (apart c d)) (apart a d))"));
    }

    private static SmtCheck fourPoints(String conclusion) {
        return SmtCheck.fact().define(SmtText.DISTANCE).real("s", "smaller offset").real("t", "larger offset")
                .declare("a", "Bool", "s-1 is covered:").declare("b", "Bool", "t-1 is covered:")
                .declare("c", "Bool", "s is covered:").declare("d", "Bool", "t is covered:")
                .define("apart ((x Bool) (y Bool)) Int (ite (= x y) 0 1)")
                .given("(<= 0.0 s)", "(< s t)", "(<= t 1.0)").prove(conclusion);
    }

    private static ProofStep identity() {
        return ProofStep.of("growth-identity", "The mean growth is a quarter of the area of the near pairs",
                "E[v_{t+1}]-v_t=\\tfrac14|\\{(u,z):u\\in A,z\\notin A,|u-z|\\le1\\}|",
                FiniteCheck.exhaustive(FAMILY + "1/2 int_{-1}^{1} |((A+x) n [-1,1]) \\ A| / 2 dx = 1/4 |near pairs|; the integrand is linear between multiples of half a cell,\n"
                        + "  so the trapezoidal rule is exact; all numbers are integers\n", () -> CellSets.identity(MOST_CELLS, 4)),
                "a fifth of the area",
                FiniteCheck.exhaustive(FAMILY + "... = 1/5 |near pairs|\n", () -> CellSets.identity(MOST_CELLS, 5)));
    }

    private static ProofStep pairs() {
        return ProofStep.of("growth-pairs", "At least half of all pairs (covered, not covered) are near, so the mean growth is at least v(1-v)/2",
                "|\\{\\text{near}\\}|\\ge\\tfrac12|A|\\,|A^c|=2v(1-v)",
                FiniteCheck.exhaustive(FAMILY + "|{(u,z): u in A, z not in A, |u-z| <= 1}| >= 1/2 |A| (2 - |A|)\n",
                        () -> CellSets.nearShare(MOST_CELLS, 1, 2)),
                "at least three fifths are near",
                FiniteCheck.exhaustive(FAMILY + "... >= 3/5 |A| (2 - |A|)\n", () -> CellSets.nearShare(MOST_CELLS, 3, 5)));
    }

    private static ProofStep tight() {
        return ProofStep.of("growth-tight", "The constant 1/2 is attained: an interval at an end of [-1,1] has mean growth exactly v(1-v)/2",
                "A=[-1,-1+2v]:\\ E[v_{t+1}]-v_t=\\tfrac{v(1-v)}2",
                endInterval().prove("(= (/ near 4.0) (/ (* v (- 1.0 v)) 2.0))"),
                "it is larger by a tenth",
                endInterval().prove("(>= (/ near 4.0) (* 1.1 (/ (* v (- 1.0 v)) 2.0)))"));
    }

    private static SmtCheck.Builder endInterval() {
        // The near part of the complement of [-1,-1+2v] seen from -1+w has length 1-2v+w: its integral over 0..2v.
        return SmtCheck.fact().real("v", "half the length of the covered end interval").given("(< 0.0 v)", "(<= v 0.5)")
                .define("near () Real (+ (* 2.0 v (- 1.0 (* 2.0 v))) (/ (* 2.0 v 2.0 v) 2.0))");
    }

    private static ProofStep range() {
        return ProofStep.of("step-range", "One variable never shrinks the covered set and at most doubles it",
                "v_t\\le v_{t+1}\\le\\min(1,2v_t)",
                FiniteCheck.exhaustive(FAMILY + "|A| <= |A u ((A+x) n [-1,1])| <= min(2, 2|A|) at every multiple x of half a cell; linear between them\n",
                        () -> CellSets.stepRange(MOST_CELLS, 2, 1)),
                "it grows by at most a half",
                FiniteCheck.exhaustive(FAMILY + "... <= 3/2 |A|\n", () -> CellSets.stepRange(MOST_CELLS, 3, 2)));
    }

    private static ProofStep narrow() {
        return ProofStep.of("growth-narrow", "Uniforms on [-t,t] with t <= 1 (and so their mixtures, all even unimodal laws on [-1,1]) have mean growth at least t v(1-v)/2",
                "X\\sim U[-t,t]:\\ E[v_{t+1}]-v_t\\ge t\\,\\tfrac{v(1-v)}2",
                FiniteCheck.exhaustive(FAMILY + "1/(2t) int_{-t}^{t} |((A+x) n [-1,1]) \\ A| / 2 dx >= t v(1-v)/2 for every multiple t of half a cell in (0,1]\n",
                        () -> CellSets.narrowGrowth(MOST_CELLS, 4)),
                "larger by a quarter",
                FiniteCheck.exhaustive(FAMILY + "... >= 5/4 t v(1-v)/2\n", () -> CellSets.narrowGrowth(MOST_CELLS, 5)));
    }
}
