package org.ticketproof.empirical.cli;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.ticketproof.empirical.claim.ClaimResult;
import org.ticketproof.empirical.claim.Standing;
import org.ticketproof.empirical.claim.Verdict;

/** How many claims got which verdict, in words; what stands against expectation is said besides. */
final class VerdictCounts {
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private final Map<Standing, Integer> standings = new EnumMap<>(Standing.class);

    void add(ClaimResult result) {
        verdicts.merge(result.verdict(), 1, Integer::sum);
        standings.merge(result.standing(), 1, Integer::sum);
    }

    int total() {
        return verdicts.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        if (verdicts.isEmpty()) {
            return "no verdict yet";
        }
        String words = verdicts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey().id()).collect(Collectors.joining(", "));
        int fails = standings.getOrDefault(Standing.FAILS, 0);
        int open = standings.getOrDefault(Standing.OPEN, 0);
        return words + (fails > 0 ? "; " + fails + " against expectation" : "") + (open > 0 ? "; " + open + " open" : "");
    }
}
