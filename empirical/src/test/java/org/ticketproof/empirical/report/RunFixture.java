package org.ticketproof.empirical.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.empirical.campaign.Tally;
import org.ticketproof.empirical.claim.Argument;
import org.ticketproof.empirical.claim.BoundClaim;
import org.ticketproof.empirical.claim.BoundCurve;
import org.ticketproof.empirical.claim.BoundWidth;
import org.ticketproof.empirical.claim.CellVerdict;
import org.ticketproof.empirical.claim.ClaimFile;
import org.ticketproof.empirical.claim.ClaimHeader;
import org.ticketproof.empirical.claim.ClaimResult;
import org.ticketproof.empirical.claim.Effort;
import org.ticketproof.empirical.claim.Expectation;
import org.ticketproof.empirical.claim.Grid;
import org.ticketproof.empirical.claim.MeasureClaim;
import org.ticketproof.empirical.claim.MeasuredSetting;
import org.ticketproof.empirical.claim.Question;
import org.ticketproof.empirical.claim.RunOptions;
import org.ticketproof.empirical.claim.RunResult;
import org.ticketproof.empirical.claim.Sampling;
import org.ticketproof.empirical.claim.SettingSummary;
import org.ticketproof.empirical.claim.Standing;
import org.ticketproof.empirical.claim.SuiteResult;
import org.ticketproof.empirical.claim.Trace;
import org.ticketproof.empirical.claim.TrialPlan;
import org.ticketproof.empirical.claim.Verdict;
import org.ticketproof.empirical.estimate.ErrorBudget;
import org.ticketproof.empirical.estimate.Interval;
import org.ticketproof.theory.bound.Bound;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;

/** A result made by hand: small, with every kind of verdict and with texts that every language of the reports has to escape. */
final class RunFixture {
    static final String NASTY = "50 % of A & B <\"x\"> $y_1^2$ #3 {z} ~ \\ 'q' `r` | \u00e9 \u2264";

    static final Provenance PROVENANCE = new Provenance("1.2.3", "c0de".repeat(16), "ticketproof check --seed 7", "17 (Test)", "Linux amd64", "thread", 2,
            Instant.parse("2026-01-02T03:04:05Z"), 6);

    private RunFixture() {
    }

    static Setting setting(double eps) {
        return new Setting(eps, Freezing.of(0.25, 0.5), VariableLaw.UNIFORM, Targets.ALL);
    }

    static RunResult result(String title) {
        Grid grid = new Grid(List.of(0.5, 0.25), List.of(0.25), List.of(0.5));
        BoundClaim claim = new BoundClaim(header("tiny.bound", title, Expectation.HOLDS, 5), "upper-bound", Bound.Direction.UPPER, grid, List.of(4));
        List<CellVerdict> cells = List.of(
                cell(0.5, 0.5, new Tally(1000, 20), new Interval(0.01, 0.0401, 0.999), Optional.empty(), Verdict.VERIFIED),
                cell(0.25, 0.001, new Tally(1000, 300), new Interval(0.25, 0.35, 0.999),
                        Optional.of(new Argument("lower-bound", Bound.Direction.LOWER, 0.125)), Verdict.REFUTED));
        MeasureClaim measure = new MeasureClaim(header("tiny.measured", "Measured", Expectation.HOLDS, 9), grid, 4);
        Trace first = trace(0.5);
        Trace second = trace(0.25);
        List<ClaimResult> claims = List.of(
                new ClaimResult(claim, cells, List.of(), Verdict.REFUTED, Standing.FAILS, "refuted first at \"eps\" < 1 & more"),
                new ClaimResult(measure, List.of(), List.of(first, second), Verdict.MEASURED, Standing.HOLDS, "measured at 2 settings"));
        List<SettingSummary> rows = List.of(row(0.5, first, 40), row(0.25, second, 80));
        List<MeasuredSetting> measured = List.of(new MeasuredSetting(first, curves()), new MeasuredSetting(second, curves()));
        ClaimFile file = new ClaimFile("dir/tiny.yaml", "ab".repeat(32), "tiny", title, Map.of("upper-bound.C", 2.5), List.of(0.1),
                List.of(claim, measure));
        SuiteResult suite = new SuiteResult(file, Map.of("upper-bound.C", 2.5), claims, rows, measured);
        return new RunResult(new RunOptions(Effort.QUICK, 0.01, 7), new ErrorBudget(0.01, 12), List.of(suite), 12_000);
    }

    private static ClaimHeader header(String id, String title, Expectation expectation, int line) {
        return new ClaimHeader(id, Optional.empty(), title, Optional.of("a source"), VariableLaw.UNIFORM, Targets.ALL, Map.of(),
                TrialPlan.DEFAULT, Sampling.ANYTIME, expectation, line, 3);
    }

    private static CellVerdict cell(double eps, double claimed, Tally tally, Interval limits, Optional<Argument> argument, Verdict verdict) {
        Question question = new Question(setting(eps), 4, Optional.of(new Cell(setting(eps), 4)), Bound.Direction.UPPER, OptionalDouble.of(claimed),
                OptionalDouble.empty(), argument);
        return new CellVerdict(question, Sampling.ANYTIME, Optional.of(tally), Optional.of(limits), true, verdict);
    }

    private static Trace trace(double eps) {
        List<Tally> tallies = new ArrayList<>();
        List<Interval> limits = new ArrayList<>();
        double p = 1;
        for (int n = 0; n <= 4; n++) {
            tallies.add(new Tally(1000, n == 4 ? 0 : (long) (1000 * p)));
            limits.add(new Interval(n == 4 ? 0 : p * 0.8, Math.min(1, p * 1.25), 0.999));
            p *= eps / 2;
        }
        return new Trace(setting(eps), tallies, limits);
    }

    private static SettingSummary row(double eps, Trace trace, long published) {
        return new SettingSummary(setting(eps), 0.1, List.of(
                new BoundWidth("upper-bound", "s", Bound.Direction.UPPER, false, OptionalLong.of(published)),
                new BoundWidth("theorem", "t", Bound.Direction.UPPER, true, OptionalLong.of(20)),
                new BoundWidth("twin", "t", Bound.Direction.UPPER, true, OptionalLong.of(20)),
                new BoundWidth("lower-bound", "l", Bound.Direction.LOWER, true, OptionalLong.of(2))), Optional.of(trace));
    }

    private static List<BoundCurve> curves() {
        return List.of(new BoundCurve("upper-bound", "s", Bound.Direction.UPPER, false, List.of(0, 2, 4, 6), List.of(9.0, 1.0, 0.5, 0.25)),
                new BoundCurve("lower-bound", "l", Bound.Direction.LOWER, true, List.of(0, 2, 4, 6), List.of(1.0, 0.1, 1e-3, 1e-9)));
    }
}
