package org.ticketproof.empirical.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ticketproof.empirical.campaign.Tally;
import org.ticketproof.empirical.claim.BoundCurve;
import org.ticketproof.empirical.claim.BoundWidth;
import org.ticketproof.empirical.claim.ClaimResult;
import org.ticketproof.empirical.claim.Decimals;
import org.ticketproof.empirical.claim.MeasuredSetting;
import org.ticketproof.empirical.claim.SettingSummary;
import org.ticketproof.empirical.claim.StudyResult;
import org.ticketproof.empirical.claim.SuiteResult;
import org.ticketproof.empirical.claim.Trace;
import org.ticketproof.empirical.estimate.Interval;
import org.ticketproof.empirical.report.Plot.Point;
import org.ticketproof.empirical.report.Plot.Series;
import org.ticketproof.empirical.report.Plot.Style;
import org.ticketproof.empirical.report.Plot.Text;
import org.ticketproof.theory.bound.Bound;
import org.ticketproof.theory.bound.Setting;

/** Which figures a suite gets, and what is on them. */
final class Plots {
    private static final Text VARIABLES = new Text("number of variables n", "number of variables $n$");
    private static final Text LOG_EPS = new Text("ln(1/eps)", "$\\ln(1/\\varepsilon)$");
    private static final Text FAILURE = new Text("failure probability", "failure probability");

    private Plots() {
    }

    static List<Plot> of(SuiteResult suite) {
        List<Plot> plots = widths(suite);
        for (MeasuredSetting measured : suite.measured()) {
            Setting setting = measured.trace().setting();
            plots.add(failures(failureId(suite.file().suite(), setting), measured));
        }
        for (ClaimResult claim : suite.claims()) {
            List<StudyResult.Figure> figures = claim.study().map(StudyResult::figures).orElse(List.of());
            for (int i = 0; i < figures.size(); i++) {
                plots.add(study(studyId(claim, i, figures.size()), figures.get(i)));
            }
        }
        return plots;
    }

    /** The ids of a claim's own figures: those of the settings it measures, and those of its study. */
    static Set<String> of(String suite, ClaimResult claim) {
        Set<String> ids = new LinkedHashSet<>();
        claim.traces().forEach(trace -> ids.add(failureId(suite, trace.setting())));
        int figures = claim.study().map(s -> s.figures().size()).orElse(0);
        for (int i = 0; i < figures; i++) {
            ids.add(studyId(claim, i, figures));
        }
        return ids;
    }

    private static String failureId(String suite, Setting setting) {
        return suite + "-failure-" + Settings.fileName(setting) + "-eps" + Decimals.number(setting.eps());
    }

    private static String studyId(ClaimResult claim, int i, int figures) {
        return claim.claim().id() + (figures > 1 ? "-" + (i + 1) : "");
    }

    private static Plot study(String id, StudyResult.Figure figure) {
        List<Series> series = new ArrayList<>();
        for (StudyResult.Curve curve : figure.curves()) {
            series.add(Series.of(curve.label(), curve.measured() ? Style.MEASURED : Style.PUBLISHED,
                    curve.points().stream().map(p -> Point.of(p.x(), p.y())).toList()));
        }
        return new Plot(id, figure.title(), figure.title() + ".", new Plot.Text(figure.xLabel(), Escape.latex(figure.xLabel())),
                new Plot.Text(figure.yLabel(), Escape.latex(figure.yLabel())), figure.logY(), series);
    }

    /** Number of variables against ln(1/eps), one figure for each freezing and delta with at least two tolerances. */
    private static List<Plot> widths(SuiteResult suite) {
        Map<String, List<SettingSummary>> groups = new LinkedHashMap<>();
        for (SettingSummary row : suite.summaries()) {
            groups.computeIfAbsent(Settings.withoutEps(row.setting()) + ", delta = " + Decimals.number(row.delta()), k -> new ArrayList<>())
                    .add(row);
        }
        List<Plot> plots = new ArrayList<>();
        groups.forEach((name, rows) -> {
            boolean measured = rows.stream().anyMatch(r -> r.trace().isPresent());
            if (rows.stream().mapToDouble(r -> r.setting().eps()).distinct().count() >= 2 && measured) {
                SettingSummary any = rows.get(0);
                plots.add(widths(suite.file().suite() + "-width-" + Settings.fileName(any.setting()) + "-delta" + Decimals.number(any.delta()),
                        name, rows));
            }
        });
        return plots;
    }

    private static Plot widths(String id, String name, List<SettingSummary> rows) {
        Map<String, List<Point>> bounds = new LinkedHashMap<>();
        Map<String, Style> styles = new LinkedHashMap<>();
        List<Point> measured = new ArrayList<>();
        for (SettingSummary row : rows) {
            double x = -Math.log(row.setting().eps());
            for (BoundWidth width : row.widths()) {
                if (width.n().isPresent()) {
                    bounds.computeIfAbsent(width.bound(), b -> new ArrayList<>()).add(Point.of(x, width.n().getAsLong()));
                    styles.put(width.bound(), style(width.explicit(), width.direction()));
                }
            }
            row.trace().filter(t -> t.sufficient(row.delta()) <= t.most()).ifPresent(t -> {
                double low = t.necessary(row.delta());
                double high = t.sufficient(row.delta());
                measured.add(new Point(x, (low + high) / 2, Math.min(low, high), Math.max(low, high)));
            });
        }
        List<Series> series = new ArrayList<>();
        bounds.forEach((bound, points) -> add(series, Series.of(bound, styles.get(bound), points)));
        if (!measured.isEmpty()) {
            series.add(Series.of("measured least n", Style.MEASURED, measured));
        }
        return new Plot(id, "Least number of variables: " + name,
                "Least number of variables against ln(1/eps), by every bound that applies and as measured with confidence limits.",
                LOG_EPS, VARIABLES, false, series);
    }

    /** Failure probability against the number of variables. */
    private static Plot failures(String id, MeasuredSetting measured) {
        Trace trace = measured.trace();
        double floor = floor(trace);
        List<Series> series = new ArrayList<>();
        for (BoundCurve curve : measured.curves()) {
            List<Point> points = new ArrayList<>();
            for (int i = 0; i < curve.n().size(); i++) {
                double value = Math.min(1, curve.value().get(i));
                if (value >= floor) {
                    points.add(Point.of(curve.n().get(i), value));
                }
            }
            boolean informative = points.stream().anyMatch(p -> p.y() < 1);
            if (informative && points.size() >= 2) {
                add(series, Series.of(curve.bound(), style(curve.explicit(), curve.direction()), points));
            }
        }
        List<Point> points = new ArrayList<>();
        List<Point> none = new ArrayList<>();
        int step = Math.max(1, trace.most() / 40);
        for (int n = 0; n <= trace.most(); n += step) {
            Tally tally = trace.tallies().get(n);
            Interval limits = trace.limits().get(n);
            if (tally.failures() == 0) {
                none.add(Point.of(n, Math.max(floor, limits.upper())));
                // Further points would repeat "none seen".
                break;
            }
            double estimate = Math.max(floor, (double) tally.failures() / tally.trials());
            points.add(new Point(n, estimate, Math.max(floor, limits.lower()), Math.max(floor, limits.upper())));
        }
        series.add(Series.of("measured", Style.MEASURED, points));
        if (!none.isEmpty()) {
            series.add(Series.of("no failure seen: upper limit", Style.LIMIT, none));
        }
        Setting setting = trace.setting();
        return new Plot(id, "Failure probability: " + Settings.withoutEps(setting) + ", eps = " + Decimals.number(setting.eps()),
                "Failure probability against the number of variables on a logarithmic axis: measured with confidence limits, "
                        + "and by every bound that applies.",
                VARIABLES, FAILURE, true, series);
    }

    /** Adds a curve, under the name of an earlier one where both are the same. */
    private static void add(List<Series> series, Series added) {
        for (int i = 0; i < series.size(); i++) {
            Series earlier = series.get(i);
            if (earlier.style() == added.style() && earlier.points().equals(added.points())) {
                series.set(i, earlier.with(added.label()));
                return;
            }
        }
        series.add(added);
    }

    /** Below every limit that this many trials can give, and below every bound worth drawing beside them. */
    private static double floor(Trace trace) {
        double least = trace.limits().stream().mapToDouble(Interval::upper).min().orElse(1);
        return Math.pow(10, Math.floor(Math.log10(least)) - 1);
    }

    private static Style style(boolean explicit, Bound.Direction direction) {
        return direction == Bound.Direction.LOWER ? Style.IMPOSSIBLE : explicit ? Style.PROVED : Style.PUBLISHED;
    }
}
