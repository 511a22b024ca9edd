package org.ticketproof.empirical.report;

import java.util.Map;

/** Which colour a curve gets: a bound has the same one in every figure; curves that share one differ in their dashes. */
final class Palette {
    /** Number of colours, in the page's style sheet and in the LaTeX document. */
    static final int SIZE = 8;

    private static final Map<String, Integer> COLOURS = Map.ofEntries(
            Map.entry("lueker", 0), Map.entry("pensia-lemma", 0), Map.entry("gadhikar-lemma", 0), Map.entry("otsuka-locked", 0),
            Map.entry("otsuka-frozen", 0), Map.entry("dacunha", 1), Map.entry("theorem-r", 2), Map.entry("theorem-r-law", 6),
            Map.entry("theorem-r-unimodal", 7), Map.entry("sparse", 2), Map.entry("theorem-f", 1), Map.entry("theorem-r-closed", 3),
            Map.entry("sparse-closed", 3), Map.entry("theorem-f-closed", 4), Map.entry("dynamic-program", 5), Map.entry("counting", 6),
            Map.entry("range", 7), Map.entry("converse", 1), Map.entry("lattice", 2));

    private Palette() {
    }

    /** The colour of a curve; one that is not known by name is coloured by its place. */
    static int of(Plot.Series series, int place) {
        return COLOURS.getOrDefault(series.names().get(0), place % SIZE);
    }
}
