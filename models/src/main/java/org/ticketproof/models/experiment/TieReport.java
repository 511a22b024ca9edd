package org.ticketproof.models.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.ticketproof.empirical.claim.StudyResult;
import org.ticketproof.empirical.estimate.ClopperPearson;
import org.ticketproof.empirical.report.TableReport;
import org.ticketproof.models.architecture.Device;
import org.ticketproof.theory.freezing.Freezing;

/** The table, figure, rank correlations and reading of the tie. */
final class TieReport {
    private static final List<String> COLUMNS = List.of("prune", "lock", "n", "lemma fails", "99 % limits", "median error", "within eps", "worst weight",
            "certified sup", "error seen", "constructed %", "found %", "searched");

    private final TieGrid grid;
    private final List<TieCell> cells;
    private final double trained;
    private final long weights;

    TieReport(TieGrid grid, List<TieCell> cells, double trained, long weights) {
        this.grid = grid;
        this.cells = cells;
        this.trained = trained;
        this.weights = weights;
    }

    TableReport report(ExperimentEffort effort, long seed) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            rows.add(row(grid.points().get(i), cells.get(i)));
        }
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("effort", effort.id());
        settings.put("seed", Long.toString(seed));
        settings.put("device", Device.description());
        settings.put("network", String.format(Locale.ROOT, "lenet-300-100, width factor %s, %d weights, no biases", grid.width(), weights));
        settings.put("training", String.format(Locale.ROOT, "%s, first %d training images (a fifth for validation), %d epochs, batch %d, SGD momentum 0.9, "
                + "cosine decay; weights at rate 0.05 and decay 1e-4, scores at rate %s", grid.data(), grid.images(), grid.epochs(), grid.batch(), grid.rate()));
        settings.put("target", String.format(Locale.ROOT, "weight-trained, test accuracy %.2f %%", 100 * trained));
        settings.put("lemma", grid.trials() + " trials a cell, eps = " + TieRun.EPS + " of the largest weight, one uniform target");
        return new TableReport(TieRun.ID, "Lemma, constructed ticket and found ticket in the same sources", remarks(), COLUMNS, rows,
                List.of(panel("Constructed tickets", TieCell::built), panel("Found tickets, same sources", TieCell::found)), settings);
    }

    private static List<String> row(TieGrid.Point point, TieCell cell) {
        double lower = ClopperPearson.lower(cell.failures(), cell.trials(), .005);
        double upper = ClopperPearson.upper(cell.failures(), cell.trials(), .005);
        return List.of(number(point.freezing().prune()), number(point.freezing().lock()), Integer.toString(point.n()),
                number((double) cell.failures() / cell.trials()), "[" + number(lower) + ", " + number(upper) + "]", number(cell.medianError()),
                String.format(Locale.ROOT, "%.3f", cell.withinEps()), number(cell.worstWeight()), number(cell.certifiedSup()), number(cell.largestSeen()),
                percent(cell.built()), percent(cell.found()), Long.toString(cell.searched()));
    }

    /** Both panels give one freezing the same colour. */
    private StudyResult.Figure panel(String title, ToDoubleFunction<TieCell> accuracy) {
        List<StudyResult.Curve> curves = new ArrayList<>();
        for (Freezing freezing : grid.freezings()) {
            List<StudyResult.Point> points = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                if (grid.points().get(i).freezing().equals(freezing)) {
                    points.add(new StudyResult.Point(grid.points().get(i).n(), 100 * accuracy.applyAsDouble(cells.get(i))));
                }
            }
            curves.add(new StudyResult.Curve("prune " + number(freezing.prune()) + ", lock " + number(freezing.lock()), true, points));
        }
        return new StudyResult.Figure(title, "random weights per target weight n", "test accuracy in %", false, curves);
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        remarks.add("Lemma fails, limits (Clopper-Pearson), median error: the lemma by itself. Within eps: share of the target's weights that a subset sum reaches. "
                + "Worst weight: largest distance of a weight, in units of the target's largest. Certified sup and error seen: distance of the constructed ticket's "
                + "outputs from the target's, proved over the box of inputs, and on test images. Searched: free weights of the source.");
        remarks.add("Rank correlations (Spearman) over the " + cells.size() + " cells with 95 % percentile bootstrap intervals over cells, 10,000 resamples, "
                + "approximate: lemma failures and constructed accuracy " + rank(TieCell::failures, TieCell::built)
                + "; lemma median error and the constructed ticket's largest output error seen " + rank(TieCell::medianError, TieCell::largestSeen)
                + "; lemma median error and constructed accuracy " + rank(TieCell::medianError, TieCell::built)
                + "; lemma median error and found accuracy " + rank(TieCell::medianError, TieCell::found)
                + "; lemma failures and found accuracy " + rank(TieCell::failures, TieCell::found)
                + "; constructed and found accuracy " + rank(TieCell::built, TieCell::found)
                + "; searched weights and found accuracy " + rank(TieCell::searched, TieCell::found) + ".");
        double least = cells.stream().mapToDouble(TieCell::found).min().orElseThrow();
        double most = cells.stream().mapToDouble(TieCell::found).max().orElseThrow();
        double worstBuilt = cells.stream().mapToDouble(TieCell::built).min().orElseThrow();
        double bestBuilt = cells.stream().mapToDouble(TieCell::built).max().orElseThrow();
        remarks.add(String.format(Locale.ROOT, "Found tickets reach %.2f to %.2f %%, constructed ones %.2f to %.2f %%, the weight-trained target %.2f %%.",
                100 * least, 100 * most, 100 * worstBuilt, 100 * bestBuilt, 100 * trained));
        remarks.add("What follows: where the lemma's failures are rare, the construction reaches nearly every weight of the target, and its certified distance bounds "
                + "how far any output moves over the whole box of inputs; in any case the source contains a mask at least as good as the constructed one. What "
                + "does not follow: a lemma that fails says nothing about other masks, and the search does not aim at the target's weights, so neither its "
                + "success nor its failure tests the lemma; the found accuracy is a lower bound of the best mask's, not the best. Correlations over this grid "
                + "share their causes n, prune and lock, and say nothing about cause beyond them. Trained weights are not uniform on [-1, 1], so the lemma's "
                + "share of failures need not be that of the network's weights.");
        return remarks;
    }

    private RankCorrelation rank(ToDoubleFunction<TieCell> x, ToDoubleFunction<TieCell> y) {
        return RankCorrelation.of(cells.stream().mapToDouble(x).toArray(), cells.stream().mapToDouble(y).toArray());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f", 100 * share);
    }

    private static String number(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, "%.3g", value).replaceFirst("(\\.\\d*?)0+$", "$1").replaceFirst("\\.$", "");
    }
}
