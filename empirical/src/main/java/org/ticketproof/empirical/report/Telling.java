package org.ticketproof.empirical.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which figures a paper shows: of a family that differs in eps or delta alone, the hardest, which is the last. The page shows all of them, and every figure has
 * its file.
 *
 * @param shown the figures for a paper, in their order
 * @param others the rest
 */
record Telling(List<Plot> shown, List<Plot> others) {
    static Telling of(List<Plot> plots) {
        Map<String, Plot> hardest = new LinkedHashMap<>();
        plots.forEach(plot -> hardest.put(plot.family(), plot));
        List<Plot> shown = List.copyOf(hardest.values());
        List<Plot> others = new ArrayList<>(plots);
        others.removeAll(shown);
        return new Telling(shown, others);
    }
}
