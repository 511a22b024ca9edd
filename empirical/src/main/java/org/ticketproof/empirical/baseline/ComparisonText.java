package org.ticketproof.empirical.baseline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A comparison for readers: plain lines, and values for JSON. */
public final class ComparisonText {
    private ComparisonText() {
    }

    /**
     * The comparison in lines: where the baseline is from, every difference, the count of each kind.
     *
     * @param comparison the comparison
     * @return the lines, without line ends
     */
    public static List<String> lines(Comparison comparison) {
        StoredRun before = comparison.before();
        List<String> lines = new ArrayList<>();
        lines.add("baseline " + before.name() + ": effort " + before.effort() + ", seed " + before.seed()
                + before.version().map(v -> ", version " + v).orElse(""));
        comparison.differences().forEach(d -> lines.add("  " + d.line()));
        lines.add(comparison.differences().isEmpty() ? "compared with the baseline: no difference" : "compared with the baseline: " + counts(comparison));
        return lines;
    }

    /**
     * How often each kind was found, in words.
     *
     * @param comparison the comparison
     * @return for example {@code 1 worse, 2 new}; {@code no difference} if there is none
     */
    public static String counts(Comparison comparison) {
        String words = comparison.counts().entrySet().stream().filter(e -> e.getValue() > 0)
                .map(e -> e.getValue() + " " + (e.getKey() == Difference.Kind.COUNTS ? "with other counts" : e.getKey().id()))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "no difference" : words;
    }

    /**
     * The comparison as keys and values.
     *
     * @param comparison the comparison
     * @return maps, lists, texts and booleans
     */
    public static Map<String, Object> object(Comparison comparison) {
        Map<String, Object> o = new LinkedHashMap<>();
        o.put("file", comparison.before().name());
        o.put("worse", comparison.worse());
        List<Object> rows = new ArrayList<>();
        for (Difference d : comparison.differences()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("kind", d.kind().id());
            row.put("suite", d.suite());
            row.put("claim", d.claim());
            row.put("cell", d.cell().orElse(null));
            row.put("before", d.before());
            row.put("after", d.after());
            row.put("causes", d.causes());
            rows.add(row);
        }
        o.put("differences", rows);
        return o;
    }
}
