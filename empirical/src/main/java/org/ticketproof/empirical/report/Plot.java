package org.ticketproof.empirical.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A figure before it is drawn, the same for the page and for LaTeX.
 *
 * @param id name, fit for a file name and unique in a run
 * @param title one line
 * @param description what it shows, for those who cannot see it
 * @param xLabel name of the horizontal axis
 * @param yLabel name of the vertical axis
 * @param logY whether the vertical axis is logarithmic
 * @param series the curves and measurements
 */
record Plot(String id, String title, String description, Text xLabel, Text yLabel, boolean logY, List<Series> series) {
    Plot {
        series = List.copyOf(series);
    }

    /** Whether several rows of measured points have to be told apart. */
    boolean severalMeasured() {
        return series.stream().filter(s -> s.style() == Style.MEASURED).count() > 1;
    }

    /** What figures that differ in eps or delta alone have in common. */
    String family() {
        return id.replaceFirst("-(eps|delta)[0-9.e-]+$", "");
    }

    /** A label in plain text and in LaTeX. */
    record Text(String plain, String latex) {
    }

    /** What a curve stands for; decides how it is drawn. */
    enum Style {
        /** A published form. */
        PUBLISHED,
        /** A bound with explicit constants. */
        PROVED,
        /** What a claim says of single cells; drawn as strokes, not as a curve. */
        CLAIMED,
        /** A measurement with limits. */
        MEASURED,
        /** An upper limit where no failure was seen. */
        LIMIT,
        /** A bound from the other side. */
        IMPOSSIBLE
    }

    /** One curve or row of points; several names where bounds coincide. */
    record Series(List<String> names, Style style, List<Point> points) {
        Series {
            names = List.copyOf(names);
            points = List.copyOf(points);
        }

        static Series of(String name, Style style, List<Point> points) {
            return new Series(List.of(name), style, points);
        }

        Series with(String name) {
            List<String> more = new ArrayList<>(names);
            more.add(name);
            return new Series(more, style, points);
        }

        /** The names, shortened where there are many. */
        String label() {
            return names.size() <= 2 ? String.join(", ", names) : names.get(0) + " and " + (names.size() - 1) + " that agree with it";
        }
    }

    /** A point; {@code low} and {@code high} are the ends of its bar, equal to {@code y} where there is none. */
    record Point(double x, double y, double low, double high) {
        static Point of(double x, double y) {
            return new Point(x, y, y, y);
        }

        boolean hasBar() {
            return low < high;
        }
    }
}
