package org.ticketproof.empirical.claim;

import java.util.List;

/**
 * What a study found.
 *
 * @param verdict what it says about the claim
 * @param finding the result in one sentence, without a full stop
 * @param columns heads of its table
 * @param rows rows of its table, as many texts as there are columns
 * @param figures its figures
 */
public record StudyResult(Verdict verdict, String finding, List<String> columns, List<List<String>> rows, List<Figure> figures) {
    /**
     * A figure of curves.
     *
     * @param title one line
     * @param xLabel name of the horizontal axis
     * @param yLabel name of the vertical axis
     * @param logY whether the vertical axis is logarithmic
     * @param curves the curves
     */
    public record Figure(String title, String xLabel, String yLabel, boolean logY, List<Curve> curves) {
        /** Copies the list. */
        public Figure {
            curves = List.copyOf(curves);
        }
    }

    /**
     * One curve.
     *
     * @param label its name
     * @param measured whether its points are measured, rather than computed
     * @param points its points
     */
    public record Curve(String label, boolean measured, List<Point> points) {
        /** Copies the list. */
        public Curve {
            points = List.copyOf(points);
        }
    }

    /**
     * A point.
     *
     * @param x horizontal
     * @param y vertical
     */
    public record Point(double x, double y) {
    }

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a row has another number of texts than there are columns
     */
    public StudyResult {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        figures = List.copyOf(figures);
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a row of " + row.size() + " texts under " + columns.size() + " columns");
            }
        }
    }
}
