package org.ticketproof.empirical.claim;

import java.util.List;
import java.util.Map;

/**
 * What a run found out about one claim file.
 *
 * @param file the file
 * @param constants every named constant with the value that the file's tables are computed with, sorted by name
 * @param claims its claims with their evidence, in the file's order
 * @param summaries for every setting of the file: what is published, proved, measured and impossible
 * @param measured for every setting measured at all numbers of variables: the measurement beside the bounds
 */
public record SuiteResult(ClaimFile file, Map<String, Double> constants, List<ClaimResult> claims, List<SettingSummary> summaries,
        List<MeasuredSetting> measured) {
    /** Copies the lists. */
    public SuiteResult {
        measured = List.copyOf(measured);
        claims = List.copyOf(claims);
        summaries = List.copyOf(summaries);
    }
}
