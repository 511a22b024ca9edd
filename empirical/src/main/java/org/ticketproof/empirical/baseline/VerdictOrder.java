package org.ticketproof.empirical.baseline;

import java.util.List;
import org.ticketproof.empirical.claim.Expectation;
import org.ticketproof.empirical.claim.Verdict;

/**
 * Which of two verdicts is worse. For a claim that is expected to hold, from best to worst: proved, verified, measured,
 * consistent, vacuous, inconclusive, refuted. For one that is expected to be refuted: refuted, measured, inconclusive, vacuous, consistent,
 * verified, proved. Weaker evidence for the same conclusion is worse too: it is what a regression first looks like.
 */
public final class VerdictOrder {
    private static final List<Verdict> HOLDS = List.of(Verdict.PROVED, Verdict.VERIFIED, Verdict.MEASURED, Verdict.CONSISTENT, Verdict.VACUOUS,
            Verdict.INCONCLUSIVE, Verdict.REFUTED);
    private static final List<Verdict> REFUTED = List.of(Verdict.REFUTED, Verdict.MEASURED, Verdict.INCONCLUSIVE, Verdict.VACUOUS,
            Verdict.CONSISTENT, Verdict.VERIFIED, Verdict.PROVED);

    private VerdictOrder() {
    }

    /**
     * Compares two verdicts of one claim.
     *
     * @param before the earlier verdict
     * @param after the later verdict
     * @param expected what is expected of the claim now
     * @return positive if {@code after} is worse, negative if it is better, 0 if they are the same
     */
    public static int worsening(Verdict before, Verdict after, Expectation expected) {
        List<Verdict> order = expected == Expectation.REFUTED ? REFUTED : HOLDS;
        return Integer.compare(order.indexOf(after), order.indexOf(before));
    }
}
