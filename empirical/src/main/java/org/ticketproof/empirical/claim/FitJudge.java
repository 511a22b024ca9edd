package org.ticketproof.empirical.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.ticketproof.empirical.estimate.LinearFit;
import org.ticketproof.theory.bound.Bound;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.VariableLaw;

/** Fits constants to counted widths, and hands fits to tails on. */
final class FitJudge {
    private static final String NONE = "\u2013";

    private final RunPlan plan;
    private final Tails tails;
    private final Map<Setting, Trace> traces;

    FitJudge(RunPlan plan, Tails tails, Map<Setting, Trace> traces) {
        this.plan = plan;
        this.tails = tails;
        this.traces = traces;
    }

    ClaimResult judge(FitClaim claim) throws InterruptedException {
        StudyResult result;
        switch (claim.relation()) {
            case WIDTH:
                result = widths(claim);
                break;
            case SLACK:
                result = slack(claim);
                break;
            default:
                result = new RateFits(claim, tails, claim.header().trials().at(plan.options().effort())).result();
                break;
        }
        return new ClaimResult(claim, List.of(), List.of(), result.verdict(), Verdicts.standing(result.verdict(), claim.header().expectation()),
                result.finding(), Optional.of(result));
    }

    /** {@code n = a + b ln(1/eps) + c ln(1/delta)} for each freezing. */
    private StudyResult widths(FitClaim claim) {
        List<List<String>> rows = new ArrayList<>();
        List<StudyResult.Curve> curves = new ArrayList<>();
        Map<String, List<Setting>> groups = RateFits.byFreezing(claim);
        String finding = "no setting has enough crossings";
        for (List<Setting> settings : groups.values()) {
            List<double[]> at = new ArrayList<>();
            List<Crossing> crossings = new ArrayList<>();
            List<StudyResult.Point> points = new ArrayList<>();
            for (Setting setting : settings) {
                for (double delta : claim.delta()) {
                    Crossing.of(traces.get(setting), delta).ifPresent(crossing -> {
                        at.add(new double[] {-Math.log(setting.eps()), -Math.log(delta)});
                        crossings.add(crossing);
                        if (delta == claim.delta().get(claim.delta().size() - 1)) {
                            points.add(new StudyResult.Point(-Math.log(setting.eps()), crossing.n()));
                        }
                    });
                }
            }
            Setting any = settings.get(0);
            String prune = Decimals.number(any.freezing().prune());
            String lock = Decimals.number(any.freezing().lock());
            if (crossings.size() < 4 || !varies(at, 0) || !varies(at, 1)) {
                rows.add(List.of(prune, lock, Integer.toString(crossings.size()), NONE, NONE, NONE, NONE, NONE, NONE, NONE));
                continue;
            }
            LinearFit fit = LinearFit.of(at.toArray(double[][]::new), crossings.stream().mapToDouble(Crossing::n).toArray(),
                    crossings.stream().mapToDouble(Crossing::deviation).toArray());
            double free = any.freezing().free();
            rows.add(List.of(prune, lock, Integer.toString(crossings.size()), value(fit, 0), value(fit, 1), value(fit, 2),
                    number(1 / (Math.log(2) * free)), limits(any, RateFits::theory), limits(any, RateFits::proved), number(Math.sqrt(fit.chiSquared() / Math.max(1, fit.freedom())))));
            curves.add(new StudyResult.Curve(TailJudge.describeFreezing(any) + ", delta = "
                    + Decimals.number(claim.delta().get(claim.delta().size() - 1)), true, points));
            double last = -Math.log(claim.delta().get(claim.delta().size() - 1));
            curves.add(new StudyResult.Curve("fitted, " + TailJudge.describeFreezing(any), false, points.stream().map(p ->
                    new StudyResult.Point(p.x(), fit.coefficients()[0] + fit.coefficients()[1] * p.x() + fit.coefficients()[2] * last)).toList()));
            finding = groups.size() + (groups.size() == 1 ? " setting" : " settings") + "; for the last of them n grows by " + value(fit, 1)
                    + " for each unit of ln(1/eps) and by " + value(fit, 2) + " for each of ln(1/delta)";
        }
        return new StudyResult(Verdict.MEASURED, finding, List.of("prune", "lock", "points", "constant", "per ln(1/eps)", "per ln(1/delta)",
                "counting, per ln(1/eps)", "limit, per ln(1/delta)", "proved, per ln(1/delta)", "scatter"), rows,
                figure(claim, "ln(1/eps)", "number of variables n", curves));
    }

    /** Necessary, measured and proved n, and their ratios, for every cell. */
    private StudyResult slack(FitClaim claim) {
        List<List<String>> rows = new ArrayList<>();
        List<StudyResult.Curve> curves = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (Setting setting : claim.grid().settings(claim.header())) {
            List<StudyResult.Point> points = new ArrayList<>();
            for (double delta : claim.delta()) {
                Optional<Crossing> crossing = Crossing.of(traces.get(setting), delta);
                OptionalLong proved = width(claim, setting, delta, Bound.Direction.UPPER);
                OptionalLong necessary = width(claim, setting, delta, Bound.Direction.LOWER);
                List<String> row = new ArrayList<>(List.of(Decimals.number(setting.eps()), Decimals.number(setting.freezing().prune()),
                        Decimals.number(setting.freezing().lock()), Decimals.number(delta), text(necessary), range(traces.get(setting), delta),
                        text(proved)));
                if (crossing.isPresent() && proved.isPresent()) {
                    double ratio = proved.getAsLong() / Math.ceil(crossing.get().n());
                    least = Math.min(least, ratio);
                    most = Math.max(most, ratio);
                    points.add(new StudyResult.Point(-Math.log(delta), ratio));
                    row.add(number(ratio));
                } else {
                    row.add(NONE);
                }
                row.add(crossing.isPresent() && necessary.isPresent() && necessary.getAsLong() > 0
                        ? number(Math.ceil(crossing.get().n()) / necessary.getAsLong()) : NONE);
                row.add(Integer.toString((int) Math.ceil(-Math.log(setting.eps()) / Math.log(2) / setting.freezing().free())));
                rows.add(row);
            }
            if (!points.isEmpty()) {
                curves.add(new StudyResult.Curve(TailJudge.describe(setting), true, points));
            }
        }
        String finding = most == 0 ? "no cell has a measured and a proved width"
                : "the proved width is " + number(least) + " to " + number(most) + " times the measured one";
        return new StudyResult(Verdict.MEASURED, finding, List.of("eps", "prune", "lock", "delta", "necessary", "measured (limits)", "proved",
                "proved/measured", "measured/necessary", "log2(1/eps)/f"), rows, figure(claim, "ln(1/delta)", "proved / measured width", curves));
    }

    private OptionalLong width(FitClaim claim, Setting setting, double delta, Bound.Direction direction) {
        return plan.theory().bounds(claim.header().constants()).stream()
                .filter(b -> b.explicit() && b.direction() == direction && b.inapplicable(setting).isEmpty())
                .map(b -> b.leastWidth(setting, delta)).filter(OptionalLong::isPresent).mapToLong(OptionalLong::getAsLong)
                .reduce(direction == Bound.Direction.UPPER ? Math::min : Math::max);
    }

    /** Variables for each unit of ln(1/delta) as delta tends to 0, where the law's rates are known. */
    private static String limits(Setting setting, ToDoubleFunction<Freezing> rate) {
        return setting.law() == VariableLaw.UNIFORM ? number(1 / rate.applyAsDouble(setting.freezing())) : NONE;
    }

    private static String range(Trace trace, double delta) {
        int low = trace.necessary(delta);
        int high = trace.sufficient(delta);
        return high > trace.most() ? ">= " + low : low == high ? Integer.toString(low) : low + "\u2013" + high;
    }

    private static boolean varies(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(r -> r[column]).distinct().count() > 1;
    }

    static List<StudyResult.Figure> figure(FitClaim claim, String x, String y, List<StudyResult.Curve> curves) {
        return curves.isEmpty() ? List.of() : List.of(new StudyResult.Figure(claim.header().title(), x, y, false, curves));
    }

    /** A coefficient with its standard error. */
    static String value(LinearFit fit, int i) {
        return number(fit.coefficients()[i]) + " \u00b1 " + number(fit.standardErrors()[i]);
    }

    static String number(double value) {
        return new java.math.BigDecimal(value).round(new java.math.MathContext(3)).stripTrailingZeros().toPlainString();
    }

    private static String text(OptionalLong n) {
        return n.isPresent() ? Long.toString(n.getAsLong()) : NONE;
    }
}
