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
        String slope = points.size() < 2 ? "too few widths with a positive median" : String.format(Locale.ROOT,
                "the median bound falls like width^%.2f between %.0f and %.0f neurons", slope(points), points.get(0).x(), points.get(points.size() - 1).x());
        return new StudyResult(Verdict.MEASURED, slope, List.of("neurons", "networks", "with a locked kink", "above eps", "bound, 25 %", "bound, 50 %",
                "bound, 75 %", "true least error (networks)"), rows,
                List.of(new StudyResult.Figure("Certified lower bound of the sup error against the width: d = " + request.integer("inputs"), "neurons",
                        "sup error", true, List.of(new StudyResult.Curve("median over networks", true, points)))));
    }

    private static double slope(List<StudyResult.Point> points) {
        StudyResult.Point first = points.get(0);
        StudyResult.Point last = points.get(points.size() - 1);
        return Math.log(last.y() / first.y()) / Math.log(last.x() / first.x());
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
