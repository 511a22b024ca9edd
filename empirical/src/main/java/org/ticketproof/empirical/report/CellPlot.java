package org.ticketproof.empirical.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ticketproof.empirical.claim.CellVerdict;
import org.ticketproof.empirical.claim.ClaimResult;
import org.ticketproof.empirical.report.Plot.Point;
import org.ticketproof.empirical.report.Plot.Series;
import org.ticketproof.empirical.report.Plot.Style;
import org.ticketproof.empirical.report.Plot.Text;

/** What a claim says of its cells and what was measured there, cell by cell in the order of the claim's table. */
final class CellPlot {
    private static final int MOST_CELLS = 60;
    private static final double LEAST = 1e-12;

    private CellPlot() {
    }

    /** The figure, for claims with a bound on at least two and not too many sampled cells. */
    static Optional<Plot> of(ClaimResult claim) {
        List<CellVerdict> cells = claim.cells();
        if (cells.size() > MOST_CELLS) {
            return Optional.empty();
        }
        List<Point> claimed = new ArrayList<>();
        List<Point> measured = new ArrayList<>();
        List<Point> none = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            CellVerdict cell = cells.get(i);
            if (cell.limits().isEmpty() || cell.tally().isEmpty()) {
                continue;
            }
            int x = i + 1;
            cell.question().claimed().ifPresent(value -> claimed.add(Point.of(x, Math.min(1, Math.max(LEAST, value)))));
            double upper = Math.max(LEAST, cell.limits().get().upper());
            if (cell.tally().get().failures() == 0) {
                none.add(Point.of(x, upper));
            } else {
                double estimate = (double) cell.tally().get().failures() / cell.tally().get().trials();
                measured.add(new Point(x, estimate, Math.max(upper * 1e-6, Math.max(LEAST, cell.limits().get().lower())), upper));
            }
        }
        if (claimed.size() < 2 || measured.size() + none.size() < 2) {
            return Optional.empty();
        }
        List<Series> series = new ArrayList<>();
        boolean cut = cells.stream().flatMapToDouble(c -> c.question().claimed().stream()).anyMatch(v -> v < LEAST);
        series.add(Series.of(cut ? "claimed (less than 1e-12 is at the bottom)" : "claimed", Style.CLAIMED, claimed));
        if (!measured.isEmpty()) {
            series.add(Series.of("measured, with limits", Style.MEASURED, measured));
        }
        if (!none.isEmpty()) {
            series.add(Series.of("no failure seen: upper limit", Style.LIMIT, none));
        }
        String id = claim.claim().id();
        Text cell = new Text("cell, in the order of the table", "cell");
        return Optional.of(new Plot(id + "-cells", "Claimed and measured failure probabilities, cell by cell",
                "For each cell of " + id + ": the claimed failure probability, and the measured one with its confidence limits, on a logarithmic axis.",
                cell, new Text("failure probability", "failure probability"), true, series));
    }
}
