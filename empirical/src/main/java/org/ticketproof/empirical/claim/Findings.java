package org.ticketproof.empirical.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ticketproof.empirical.campaign.Tally;
import org.ticketproof.empirical.estimate.Count;
import org.ticketproof.empirical.estimate.CountTests;
import org.ticketproof.theory.bound.Bound;

/** Results in one sentence, for people. */
final class Findings {
    private Findings() {
    }

    static String of(Claim claim, List<CellVerdict> cells) {
        if (claim instanceof CountClaim) {
            return count((CountClaim) claim, cells.get(0).tally().orElseThrow());
        }
        if (claim instanceof GoldenClaim) {
            return golden((GoldenClaim) claim, cells.get(0).tally().orElseThrow());
        }
        if (cells.isEmpty()) {
            return "the form asks for no number of variables at any setting";
        }
        String counts = counts(cells);
        List<CellVerdict> refuted = cells.stream().filter(c -> c.verdict() == Verdict.REFUTED).collect(Collectors.toList());
        if (refuted.isEmpty()) {
            return counts;
        }
        String first = claim instanceof CounterexampleClaim ? "smallest counterexample: " : "refuted first at ";
        return first + describe(refuted.get(0)) + "; " + counts;
    }

    static String of(List<Trace> traces) {
        return "measured at " + traces.size() + (traces.size() == 1 ? " setting" : " settings") + " and every n up to "
                + traces.stream().mapToInt(Trace::most).max().orElse(0);
    }

    static double countPValue(CountClaim claim, Tally measured) {
        return CountTests.sameProbability(new Count(claim.published().failures(), claim.published().trials()),
                new Count(measured.failures(), measured.trials()));
    }

    private static String count(CountClaim claim, Tally measured) {
        return "published " + claim.published().failures() + " of " + claim.published().trials() + ", measured " + measured.failures()
                + " of " + measured.trials() + ": p = " + Decimals.probability(countPValue(claim, measured));
    }

    private static String golden(GoldenClaim claim, Tally measured) {
        return "expected " + claim.expected().failures() + " failures in " + claim.expected().trials() + " trials at seed "
                + claim.seed() + ", counted " + measured.failures();
    }

    private static String counts(List<CellVerdict> cells) {
        Map<Verdict, Long> counts = new TreeMap<>(cells.stream().collect(Collectors.groupingBy(CellVerdict::verdict, Collectors.counting())));
        List<String> parts = new ArrayList<>();
        counts.forEach((verdict, number) -> parts.add(number + " " + verdict.id()));
        return String.join(", ", parts) + " of " + cells.size() + (cells.size() == 1 ? " cell" : " cells");
    }

    /** A refuted cell: where, what was claimed, and why it is not so. */
    static String describe(CellVerdict cell) {
        Question question = cell.question();
        boolean upper = question.side() == Bound.Direction.UPPER;
        StringBuilder text = new StringBuilder("eps = " + Decimals.number(question.setting().eps()));
        if (question.setting().freezing().prune() > 0) {
            text.append(", prune = ").append(Decimals.number(question.setting().freezing().prune()));
        }
        if (question.setting().freezing().lock() > 0) {
            text.append(", lock = ").append(Decimals.number(question.setting().freezing().lock()));
        }
        text.append(", n = ").append(question.n()).append(": claimed at ").append(upper ? "most " : "least ")
                .append(Decimals.probability(question.claimed().getAsDouble()));
        question.argument().filter(a -> a.contradicts(question.side())).ifPresent(a ->
                text.append(", certainly at ").append(upper ? "least " : "most ").append(upper ? Decimals.atLeast(a.value()) : Decimals.atMost(a.value())).append(" by ")
                        .append(a.bound()));
        cell.limits().ifPresent(limits -> text.append(", measured at ").append(upper ? "least " : "most ")
                .append(upper ? Decimals.atLeast(limits.lower()) : Decimals.atMost(limits.upper()))
                .append(" with confidence ").append(Decimals.confidence(limits.confidence()))
                .append(" (").append(cell.tally().orElseThrow().failures()).append(" of ").append(cell.tally().orElseThrow().trials()).append(')'));
        return text.toString();
    }
}
