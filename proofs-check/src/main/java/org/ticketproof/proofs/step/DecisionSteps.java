package org.ticketproof.proofs.step;

import java.util.List;
import java.util.SplittableRandom;
import org.ticketproof.proofs.step.FiniteCheck.Finding;
import org.ticketproof.theory.subsetsum.CoverageSolver;
import org.ticketproof.theory.subsetsum.PlainCoverage;

/**
 * From the contracts of the kernels to the coverage decision. Base and step of the induction over the variables are proved here, the kernels by the deductive
 * verifier; that the fast solver is the plain form is tested.
 */
final class DecisionSteps {
    private static final int INSTANCES = 3000;

    private DecisionSteps() {
    }

    static List<ProofStep> all() {
        return List.of(base(), induction(), plain(), agreement());
    }

    private static ProofStep base() {
        return ProofStep.of("balls-base", "Without variables the union is the ball around the empty sum 0",
                "z\\in[-\\tau,\\tau]\\iff\\exists s=0:\\ |z-s|\\le\\tau",
                balls().prove("(= (and (<= (- tau) z) (<= z tau)) (exists ((s Int)) (and (= s 0) (<= (distance z s) tau))))"),
                "it is the ball around 1",
                balls().prove("(= (and (<= (- 1 tau) z) (<= z (+ 1 tau))) (and (<= (- tau) z) (<= z tau)))"));
    }

    private static SmtCheck.Builder balls() {
        return SmtCheck.fact().define("distance ((x Int) (y Int)) Int (ite (>= x y) (- x y) (- y x))").declare("tau", "Int", "tolerance")
                .declare("z", "Int", "target").given("(>= tau 0)");
    }

    private static ProofStep induction() {
        return ProofStep.of("balls-step", "If the union is the targets within tolerance of a sum, then the union with its shift by x is that of the sums with and without x",
                "U'=U\\cup(U+x),\\ \\Sigma'=\\Sigma\\cup(\\Sigma+x),\\ U=\\Sigma+[-\\tau,\\tau]\\Rightarrow U'=\\Sigma'+[-\\tau,\\tau]",
                CaseCheck.of("each inclusion; U and S are any sets of integers",
                        sets().given("(or (union z) (union (- z x)))").prove("(exists ((s Int)) (and (or (sums s) (sums (- s x))) (<= (distance z s) tau)))"),
                        sets().declare("w", "Int", "a sum with or without x").given("(or (sums w) (sums (- w x)))", "(<= (distance z w) tau)")
                                .prove("(or (union z) (union (- z x)))")),
                "the old union already holds the sums with x",
                SmtCheck.fact().define("union ((y Int)) Bool (and (<= (- 1) y) (<= y 1))").define("sums ((y Int)) Bool (= y 0)")
                        .define("distance ((x Int) (y Int)) Int (ite (>= x y) (- x y) (- y x))").declare("x", "Int", "the next variable").declare("z", "Int", "target")
                        .given("(or (sums z) (sums (- z x)))").prove("(union z)"));
    }

    private static SmtCheck.Builder sets() {
        return SmtCheck.fact().define("distance ((x Int) (y Int)) Int (ite (>= x y) (- x y) (- y x))").declare("tau", "Int", "tolerance")
                .function("union (Int) Bool", "union ((y Int)) Bool (<= (distance y 0) tau)").function("sums (Int) Bool", "sums ((y Int)) Bool (= y 0)")
                .declare("x", "Int", "the next variable").declare("z", "Int", "target").given("(>= tau 0)",
                        "(forall ((y Int)) (=> (union y) (exists ((s Int)) (and (sums s) (<= (distance y s) tau)))))",
                        "(forall ((y Int) (s Int)) (! (=> (and (sums s) (<= (distance y s) tau)) (union y)) :pattern ((sums s) (union y))))");
    }

    private static ProofStep plain() {
        return ProofStep.of("plain-coverage", "The plain interval merge, step by step, decides as the definition does: every target against every one of the 2^m sums",
                "\\text{covers}\\iff\\forall z\\in[lo,hi]\\ \\exists S:\\ |z-\\textstyle\\sum_S|\\le\\tau",
                FiniteCheck.random("; " + INSTANCES + " random instances: m = 0..8 values in [-40,40], window in [-60,60], tolerance 0..6, from a fixed seed\n",
                        () -> agree(new PlainCoverage(8)::covers, 0)),
                "it decides for a tolerance larger by one",
                FiniteCheck.random("; the same with the definition's tolerance larger by one\n", () -> agree(new PlainCoverage(8)::covers, 1)));
    }

    private static ProofStep agreement() {
        return ProofStep.of("fast-coverage", "The fast coverage solver decides as the definition does: every target against every one of the 2^m sums",
                "\\text{covers}\\iff\\forall z\\in[lo,hi]\\ \\exists S:\\ |z-\\textstyle\\sum_S|\\le\\tau",
                FiniteCheck.random("; " + INSTANCES + " random instances: m = 0..8 values in [-40,40], window in [-60,60], tolerance 0..6, from a fixed seed\n",
                        () -> agree(new CoverageSolver(8)::covers, 0)),
                "it decides for a tolerance larger by one",
                FiniteCheck.random("; the same with the definition's tolerance larger by one\n", () -> agree(new CoverageSolver(8)::covers, 1)));
    }

    /** A way to decide coverage. */
    private interface Decision {
        boolean covers(long[] free, int count, long lo, long hi, long tolerance);
    }

    private static Finding agree(Decision solver, int slack) {
        SplittableRandom random = new SplittableRandom(20260101);
        for (int trial = 1; trial <= INSTANCES; trial++) {
            long[] values = random.longs(random.nextInt(9), -40, 41).toArray();
            long lo = random.nextInt(-60, 40);
            long hi = lo + random.nextInt(21);
            long tolerance = random.nextInt(7);
            boolean fast = solver.covers(values, values.length, lo, hi, tolerance);
            if (fast != byDefinition(values, lo, hi, tolerance + slack)) {
                return Finding.fails(trial, "values " + java.util.Arrays.toString(values) + ", window [" + lo + ", " + hi + "], tolerance " + tolerance + ": the solver says " + fast);
            }
        }
        return Finding.allHold(INSTANCES);
    }

    private static boolean byDefinition(long[] values, long lo, long hi, long tolerance) {
        for (long z = lo; z <= hi; z++) {
            boolean hit = false;
            for (int mask = 0; mask < 1 << values.length && !hit; mask++) {
                long sum = 0;
                for (int i = 0; i < values.length; i++) {
                    sum += (mask >> i & 1) == 1 ? values[i] : 0;
                }
                hit = Math.abs(z - sum) <= tolerance;
            }
            if (!hit) {
                return false;
            }
        }
        return true;
    }
}
