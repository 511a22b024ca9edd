package org.ticketproof.empirical.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ticketproof.empirical.baseline.Comparison;
import org.ticketproof.empirical.baseline.ComparisonText;
import org.ticketproof.empirical.claim.ClaimResult;
import org.ticketproof.empirical.claim.RunResult;
import org.ticketproof.empirical.claim.Standing;
import org.ticketproof.empirical.claim.SuiteResult;

/** The closing summary of a check: version, effort, seed, error budget, counts; then what does not stand, and the findings. */
final class CheckSummary {
    private final RunResult result;
    private final Path out;
    private final double seconds;
    private final Optional<Comparison> comparison;

    CheckSummary(RunResult result, Path out, double seconds, Optional<Comparison> comparison) {
        this.comparison = comparison;
        this.result = result;
        this.out = out;
        this.seconds = seconds;
    }

    void print(PrintWriter to) {
        for (SuiteResult suite : result.suites()) {
            to.printf("%s: %s%n", suite.file().suite(), suite.file().title());
            for (ClaimResult claim : suite.claims()) {
                to.printf("  %-5s %-12s %-34s %s%n", claim.standing().id(), claim.verdict().id(), claim.claim().id(), claim.finding());
            }
        }
        to.println();
        to.printf(Locale.ROOT, "ticketproof %s, effort %s, seed %d: %,d trials in %.1f s%n", Version.NUMBER, result.options().effort().id(),
                result.options().seed(), result.trials(), seconds);
        to.printf(Locale.ROOT, "all confidence limits together hold with probability at least %s %%%n", Percent.of(1 - result.options().alpha()));
        List<ClaimResult> claims = claims();
        to.printf("%d claims: %d hold, %d open, %d fail%n", claims.size(), count(claims, Standing.HOLDS), count(claims, Standing.OPEN),
                count(claims, Standing.FAILS));
        for (ClaimResult claim : claims) {
            if (claim.standing() != Standing.HOLDS) {
                to.printf("  %s: %s: %s%n", claim.standing().id(), claim.claim().id(), claim.finding());
            }
        }
        comparison.ifPresent(c -> ComparisonText.lines(c).forEach(to::println));
        to.println("reports: " + out.resolve("index.html"));
    }

    Map<String, Object> object() {
        Map<String, Object> o = new LinkedHashMap<>();
        o.put("version", Version.NUMBER);
        o.put("effort", result.options().effort().id());
        o.put("seed", result.options().seed());
        o.put("alpha", result.options().alpha());
        o.put("trials", result.trials());
        o.put("seconds", seconds);
        o.put("exitStatus", result.exitStatus());
        List<Object> rows = new ArrayList<>();
        for (ClaimResult claim : claims()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", claim.claim().id());
            row.put("statement", claim.claim().header().statement().orElse(null));
            row.put("verdict", claim.verdict().id());
            row.put("standing", claim.standing().id());
            row.put("finding", claim.finding());
            rows.add(row);
        }
        o.put("claims", rows);
        comparison.ifPresent(c -> o.put("baseline", ComparisonText.object(c)));
        return o;
    }

    private List<ClaimResult> claims() {
        return result.suites().stream().flatMap(s -> s.claims().stream()).toList();
    }

    private static long count(List<ClaimResult> claims, Standing standing) {
        return claims.stream().filter(c -> c.standing() == standing).count();
    }
}
