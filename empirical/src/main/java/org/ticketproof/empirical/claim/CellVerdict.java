package org.ticketproof.empirical.claim;

import java.util.Optional;
import org.ticketproof.empirical.campaign.Tally;
import org.ticketproof.empirical.estimate.Interval;

/**
 * One cell of a claim with its evidence.
 *
 * @param question what is claimed about it
 * @param sampling which limits it is judged by
 * @param tally trials and failures; empty if it cannot be sampled
 * @param limits confidence limits; empty if it cannot be sampled
 * @param stoppedEarly whether sampling stopped because everything about the cell was decided
 * @param verdict what the evidence says
 */
public record CellVerdict(Question question, Sampling sampling, Optional<Tally> tally, Optional<Interval> limits,
        boolean stoppedEarly, Verdict verdict) {
    /**
     * How the verdict was come to, in a few words.
     *
     * @return for example {@code by sampling} or {@code by counting}
     */
    public String evidence() {
        if (verdict == Verdict.PROVED || verdict == Verdict.REFUTED) {
            boolean sampled = verdict == Verdict.REFUTED && limits.isPresent() && question.claimed().isPresent()
                    && Verdicts.of(question.side(), question.claimed().getAsDouble(), limits.get()) == Verdict.REFUTED;
            String by = question.argument().map(Argument::bound).orElse("sampling");
            return sampled && question.argument().isPresent() && question.argument().get().contradicts(question.side())
                    ? "by sampling and by " + by : sampled ? "by sampling" : "by " + by;
        }
        return tally.isPresent() ? "by sampling" : "not sampled";
    }
}
