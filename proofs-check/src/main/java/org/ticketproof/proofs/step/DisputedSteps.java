package org.ticketproof.proofs.step;

import java.util.List;

/** Steps that speak against statements as printed: what they prove is that the printed form is false. */
final class DisputedSteps {
    private DisputedSteps() {
    }

    static List<ProofStep> gadhikar() {
        return List.of(vanishingWidth());
    }

    static List<ProofStep> lockedConstant() {
        return List.of(constantGrows());
    }

    private static ProofStep vanishingWidth() {
        return ProofStep.of("gadhikar-vanishes", "Whatever C is, the printed width C ln(1/min(eps,delta))/ln(1/(1-r)) falls below log2(1/eps) for r near 1",
                "\\forall C,\\varepsilon,\\delta\\ \\exists r<1:\\ \\tfrac{C\\,\\ell}{\\ln\\frac1{1-r}}<\\log_2\\tfrac1\\varepsilon",
                vanishing().prove("(< (/ (* c ell) y) needed)"),
                "the printed width falls below half of log2(1/eps) for the same r",
                vanishing().prove("(< (/ (* c ell) y) (/ needed 2.0))"));
    }

    private static SmtCheck.Builder vanishing() {
        return SmtCheck.fact().real("c", "the constant").real("ell", "ln(1/min(eps,delta)):").real("needed", "log2(1/eps):").real("y", "ln(1/(1-r)) with 1-r chosen as e^(-1.5 C ell/log2(1/eps)):")
                .given("(> c 0.0)", "(> ell 0.0)", "(> needed 0.0)", "(= y (/ (* 1.5 c ell) needed))");
    }

    private static ProofStep constantGrows() {
        return ProofStep.of("locked-constant", "If n = C ln(1/delta) suffices while failure has probability at least exp(-n 3f^2/(32q) b), then C >= 32q/(3 b f^2)",
                "C\\ln\\tfrac1\\delta\\cdot\\tfrac{3f^2}{32q}b\\ge\\ln\\tfrac1\\delta\\Rightarrow C\\ge\\tfrac{32q}{3bf^2}",
                constant().prove("(>= c (/ (* 32.0 q) (* 3.0 b f f)))"),
                "C >= 32q/(bf)",
                constant().prove("(>= c (/ (* 32.0 q) (* b f)))"));
    }

    private static SmtCheck.Builder constant() {
        return SmtCheck.fact().real("c", "the constant").real("q", "locking ratio").real("f", "free ratio").real("b", "factor that covers the power of n and the higher order in f/q:")
                .real("d", "ln(1/delta)").given("(> c 0.0)", "(> q 0.0)", "(> f 0.0)", "(<= (+ q f) 1.0)", "(>= b 1.0)", "(> d 0.0)",
                        "(>= (* c d b (/ (* 3.0 f f) (* 32.0 q))) d)");
    }
}
