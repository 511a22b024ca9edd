package org.ticketproof.empirical.claim;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ticketproof.empirical.estimate.ErrorBudget;

/**
 * Everything a run found out: plain data, the same for the same claim files and options.
 *
 * @param options effort, alpha and seed
 * @param budget how alpha was divided
 * @param suites one result for each claim file, in order
 * @param trials number of trials that count towards the result
 */
public record RunResult(RunOptions options, ErrorBudget budget, List<SuiteResult> suites, long trials) {
    /** Copies the list. */
    public RunResult {
        suites = List.copyOf(suites);
    }

    /**
     * The exit status that the run earns.
     *
     * @return 0 if every claim holds, 1 if some claim fails, 3 if none fails and some is open
     */
    public int exitStatus() {
        Set<Standing> standings = suites.stream().flatMap(s -> s.claims().stream()).map(ClaimResult::standing)
                .collect(Collectors.toSet());
        return Standing.exitStatus(standings);
    }
}
