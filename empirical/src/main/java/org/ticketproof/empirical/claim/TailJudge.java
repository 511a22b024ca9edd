package org.ticketproof.empirical.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.empirical.estimate.ApproximateInterval;
import org.ticketproof.empirical.rare.TailEstimate;
import org.ticketproof.theory.bound.Bound;
import org.ticketproof.theory.bound.Setting;

/**
 * Judges claims about tails. What an estimate can do:
 * <ul>
 * <li>Its lower confidence limit is proved and spends a cell's share of the run's alpha: above an upper bound it refutes, at or
 *     above a lower bound it verifies.
 * <li>Its interval is approximate: beyond a bound it makes the cell inconclusive, never refuted. All else is consistent.
 * </ul>
 */
final class TailJudge {
    private static final List<String> COLUMNS = List.of("eps", "prune", "lock", "n", "claimed", "estimate", "rel. error",
            "proved from", "approx. from", "to", "verdict");

    private final RunPlan plan;
    private final Tails tails;

    TailJudge(RunPlan plan, Tails tails) {
        this.plan = plan;
        this.tails = tails;
    }

    ClaimResult judge(TailClaim claim) throws InterruptedException {
        ClaimHeader header = claim.header();
        Optional<Bound> bound = claim.bound().map(id -> plan.theory().bound(id, header.constants()));
        List<List<String>> rows = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        List<StudyResult.Curve> curves = new ArrayList<>();
        Set<String> methods = new TreeSet<>();
        double worst = 0;
        for (Setting setting : claim.grid().settings(header)) {
            List<StudyResult.Point> measured = new ArrayList<>();
            List<StudyResult.Point> claimed = new ArrayList<>();
            for (int n : claim.n()) {
                TailEstimate estimate = tails.of(new Cell(setting, n), claim.method(), header.trials().at(plan.options().effort()));
                Optional<Double> value = bound.map(b -> b.failureProbability(setting, n));
                Verdict verdict = bound.isEmpty() ? Verdict.MEASURED
                        : Verdicts.required(of(bound.get().direction(), value.get(), estimate), header.expectation());
                verdicts.add(verdict);
                methods.add(estimate.plan().method().id());
                worst = Math.max(worst, estimate.probability().relativeStandardError());
                rows.add(row(setting, n, bound.map(b -> (b.direction() == Bound.Direction.UPPER ? "<= " : ">= ")
                        + Decimals.probability(value.get())), estimate, verdict));
                add(measured, n, estimate.probability().mean());
                add(claimed, n, value.orElse(0.0));
            }
            curve(curves, "estimated, " + describe(setting), true, measured);
            curve(curves, claim.bound().orElse("") + ", " + describe(setting), false, claimed);
        }
        Verdict verdict = Verdicts.overall(verdicts);
        List<StudyResult.Figure> figures = curves.isEmpty() ? List.of()
                : List.of(new StudyResult.Figure(header.title(), "number of variables n", "failure probability", true, curves));
        String finding = finding(verdicts, worst, methods);
        return new ClaimResult(claim, List.of(), List.of(), verdict, Verdicts.standing(verdict, header.expectation()), finding,
                Optional.of(new StudyResult(verdict, finding, COLUMNS, rows, figures)));
    }

    /** What an estimate says about a bound. */
    private Verdict of(Bound.Direction side, double claimed, TailEstimate estimate) {
        return of(side, claimed, estimate.probability().certainLower(plan.budget().perSide()),
                estimate.probability().approximate(plan.budget().perCell()));
    }

    static Verdict of(Bound.Direction side, double claimed, double certainLower, ApproximateInterval interval) {
        if (side == Bound.Direction.UPPER) {
            return claimed >= 1 ? Verdict.VACUOUS
                    : certainLower > claimed ? Verdict.REFUTED
                    : interval.lower() > claimed ? Verdict.INCONCLUSIVE
                    : Verdict.CONSISTENT;
        }
        return claimed <= 0 ? Verdict.VACUOUS
                : certainLower >= claimed ? Verdict.VERIFIED
                : interval.upper() < claimed ? Verdict.INCONCLUSIVE
                : Verdict.CONSISTENT;
    }

    private List<String> row(Setting setting, int n, Optional<String> claimed, TailEstimate estimate, Verdict verdict) {
        ApproximateInterval interval = estimate.probability().approximate(plan.budget().perCell());
        return List.of(Decimals.number(setting.eps()), Decimals.number(setting.freezing().prune()), Decimals.number(setting.freezing().lock()),
                Integer.toString(n), claimed.orElse("\u2013"), Decimals.probability(estimate.probability().mean()),
                percent(estimate.probability().relativeStandardError()),
                Decimals.atLeast(estimate.probability().certainLower(plan.budget().perSide())), Decimals.atLeast(interval.lower()),
                Decimals.atMost(Math.min(1, interval.upper())), verdict.id());
    }

    private static String finding(List<Verdict> verdicts, double worst, Set<String> methods) {
        Map<Verdict, Long> counts = new TreeMap<>(verdicts.stream().collect(Collectors.groupingBy(v -> v, Collectors.counting())));
        return counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey().id()).collect(Collectors.joining(", ")) + " of "
                + verdicts.size() + (verdicts.size() == 1 ? " tail" : " tails") + " by " + String.join(" and ", methods) + ", relative standard error at most "
                + percent(worst) + "; lower limits proved, upper ones approximate";
    }

    static String percent(double ratio) {
        return Double.isInfinite(ratio) ? "none seen" : String.format(java.util.Locale.ROOT, "%.1f %%", 100 * ratio);
    }

    /** A setting in a few words, for labels. */
    static String describe(Setting setting) {
        return "eps = " + Decimals.number(setting.eps()) + ", " + describeFreezing(setting);
    }

    static String describeFreezing(Setting setting) {
        return "p = " + Decimals.number(setting.freezing().prune()) + ", q = " + Decimals.number(setting.freezing().lock());
    }

    private static void add(List<StudyResult.Point> points, int n, double value) {
        // Above 1 a bound says nothing, and 0 has no place on a logarithmic axis.
        if (value > 0 && value < 1) {
            points.add(new StudyResult.Point(n, value));
        }
    }

    private static void curve(List<StudyResult.Curve> curves, String label, boolean measured, List<StudyResult.Point> points) {
        if (!points.isEmpty()) {
            curves.add(new StudyResult.Curve(label, measured, points));
        }
    }
}
