package org.ticketproof.empirical.claim;

import java.util.List;
import java.util.Optional;

/**
 * A claim with everything that was found out about it.
 *
 * @param claim the claim
 * @param cells its cells with their evidence, in the claim's order; empty for kind {@code measure}
 * @param traces the measured trajectories; only for kind {@code measure}
 * @param verdict what the cells say together
 * @param standing whether that is what was expected
 * @param finding the result in one sentence
 * @param study the study's result; only for kind {@code study}
 */
public record ClaimResult(Claim claim, List<CellVerdict> cells, List<Trace> traces, Verdict verdict, Standing standing,
        String finding, Optional<StudyResult> study) {
    /** Copies the lists. */
    public ClaimResult {
        cells = List.copyOf(cells);
        traces = List.copyOf(traces);
    }

    /**
     * The result of a claim that is no study.
     *
     * @param claim the claim
     * @param cells its cells
     * @param traces its trajectories
     * @param verdict what the cells say together
     * @param standing whether that is what was expected
     * @param finding the result in one sentence
     */
    public ClaimResult(Claim claim, List<CellVerdict> cells, List<Trace> traces, Verdict verdict, Standing standing, String finding) {
        this(claim, cells, traces, verdict, standing, finding, Optional.empty());
    }
}
