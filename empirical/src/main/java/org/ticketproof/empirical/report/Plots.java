package org.ticketproof.empirical.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ticketproof.empirical.campaign.Tally;
import org.ticketproof.empirical.claim.BoundCurve;
import org.ticketproof.empirical.claim.BoundWidth;
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
            plots.add(failures(suite.file().suite() + "-failure-" + (plots.size() + 1), measured));
        }
        suite.claims().forEach(claim -> claim.study().ifPresent(study -> study.figures().forEach(figure ->
                plots.add(study(suite.file().suite() + "-study-" + (plots.size() + 1), figure)))));
        return plots;
    }

    private static Plot study(String id, StudyResult.Figure figure) {
        List<Series> series = new ArrayList<>();
        for (StudyResult.Curve curve : figure.curves()) {
            series.add(new Series(curve.label(), curve.measured() ? Style.MEASURED : Style.PUBLISHED,
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
                plots.add(widths(suite.file().suite() + "-width-" + (plots.size() + 1), name, rows));
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
        bounds.forEach((bound, points) -> series.add(new Series(bound, styles.get(bound), points)));
        if (!measured.isEmpty()) {
            series.add(new Series("measured least n", Style.MEASURED, measured));
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
                series.add(new Series(curve.bound(), style(curve.explicit(), curve.direction()), points));
            }
        }
        List<Point> points = new ArrayList<>();
        int step = Math.max(1, trace.most() / 40);
        for (int n = 0; n <= trace.most(); n += step) {
            Tally tally = trace.tallies().get(n);
            Interval limits = trace.limits().get(n);
            double low = Math.max(floor, limits.lower());
            double estimate = Math.max(floor, (double) tally.failures() / tally.trials());
            points.add(new Point(n, estimate, low, Math.max(floor, limits.upper())));
            if (tally.failures() == 0) {
                // Further points would repeat "none seen".
                break;
            }
        }
        series.add(new Series("measured", Style.MEASURED, points));
        Setting setting = trace.setting();
        return new Plot(id, "Failure probability: " + Settings.withoutEps(setting) + ", eps = " + Decimals.number(setting.eps()),
                "Failure probability against the number of variables on a logarithmic axis: measured with confidence limits, "
                        + "and by every bound that applies.",
                VARIABLES, FAILURE, true, series);
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
