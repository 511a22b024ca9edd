package org.ticketproof.models.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ticketproof.empirical.claim.Study;
import org.ticketproof.empirical.claim.StudyRequest;
import org.ticketproof.empirical.claim.StudyResult;
import org.ticketproof.empirical.claim.Verdict;

/** How the certified lower bound falls with the width: a measurement without a claim, its slope fitted on log axes. */
final class KinkWidthStudy implements Study {
    @Override
    public String id() {
        return "kink-width";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("inputs", "prune", "first-lock", "second-lock", "neurons", "eps");
    }

    @Override
    public StudyResult run(StudyRequest request) {
        FirstLayerExperiment experiment = new FirstLayerExperiment(request.integer("inputs"), request.number("prune"),
                request.number("first-lock"), request.number("second-lock"), (int) Math.min(request.trials(), 100_000), request.seed());
        List<List<String>> rows = new ArrayList<>();
        List<StudyResult.Point> points = new ArrayList<>();
        for (double neurons : request.parameters().get("neurons")) {
            FirstLayerExperiment.Row row = experiment.measure((int) neurons, request.number("eps"));
            rows.add(List.of(Integer.toString(row.neurons()), Integer.toString(row.networks()), Integer.toString(row.certified()),
                    Integer.toString(row.above()), text(row.quantiles().get(1)), text(row.quantiles().get(2)), text(row.quantiles().get(3)),
                    row.searched() == 0 ? "-" : text(row.leastError()) + " (" + row.searched() + ")"));
            if (row.quantiles().get(2) > 0) {
                points.add(new StudyResult.Point(row.neurons(), row.quantiles().get(2)));
            }
        }
        List<StudyResult.Point> falling = falling(points);
        String slope = falling.size() < 2 ? "too few widths with a positive median" : String.format(Locale.ROOT,
                "the median bound falls like width^%.2f between %.0f and %.0f neurons", slope(falling), falling.get(0).x(), falling.get(falling.size() - 1).x());
        return new StudyResult(Verdict.MEASURED, slope, List.of("neurons", "networks", "with a locked kink", "above eps", "bound, 25 %", "bound, 50 %",
                "bound, 75 %", "true least error (networks)"), rows,
                List.of(new StudyResult.Figure("Certified lower bound of the sup error against the width: d = " + request.integer("inputs"), "neurons",
                        "sup error", true, List.of(new StudyResult.Curve("median over networks", true, points)))));
    }

    /** Least squares on logarithms, from the width with the largest bound on: before it, networks without a locked kink count. */
    private static double slope(List<StudyResult.Point> points) {
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (StudyResult.Point point : points) {
            x += Math.log(point.x()) / points.size();
            y += Math.log(point.y()) / points.size();
        }
        for (StudyResult.Point point : points) {
            xx += Math.pow(Math.log(point.x()) - x, 2);
            xy += (Math.log(point.x()) - x) * (Math.log(point.y()) - y);
        }
        return xy / xx;
    }

    private static List<StudyResult.Point> falling(List<StudyResult.Point> points) {
        int at = 0;
        for (int i = 1; i < points.size(); i++) {
            at = points.get(i).y() > points.get(at).y() ? i : at;
        }
        return points.isEmpty() ? points : points.subList(at, points.size());
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
