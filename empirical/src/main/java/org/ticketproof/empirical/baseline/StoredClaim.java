package org.ticketproof.empirical.baseline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ticketproof.empirical.claim.Expectation;
import org.ticketproof.empirical.claim.Standing;
import org.ticketproof.empirical.claim.Verdict;

/**
 * One claim of a stored run.
 *
 * @param id its name, unique in a run
 * @param kind its kind, as in claim files
 * @param expected what had to come out
 * @param verdict what came out
 * @param standing what that means
 * @param finding the result in one sentence
 * @param cells its cells by name, in their order
 */
public record StoredClaim(String id, String kind, Expectation expected, Verdict verdict, Standing standing, String finding,
        Map<String, StoredCell> cells) {
    /** Copies the cells, keeping their order. */
    public StoredClaim {
        cells = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** Whether its counts hang on no seed but its own. */
    boolean golden() {
        return kind.equals("golden");
    }

    static StoredClaim read(StoredNode node) {
        Map<String, StoredCell> cells = new LinkedHashMap<>();
        for (StoredNode item : node.items("cells")) {
            StoredCell cell = StoredCell.read(item);
            String name = cell.name();
            for (int again = 2; cells.putIfAbsent(name, cell) != null; again++) {
                name = cell.name() + " (" + again + ")";
            }
        }
        return new StoredClaim(node.text("id"), node.text("kind"), named(node, "expected", Expectation.values()),
                named(node, "verdict", Verdict.values()), named(node, "standing", Standing.values()), node.text("finding"), cells);
    }

    /** One of an enumeration's constants by its name in lower case. */
    static <E extends Enum<E>> E named(StoredNode node, String key, E[] values) {
        String name = node.text(key);
        for (E value : values) {
            if (value.name().equalsIgnoreCase(name)) {
                return value;
            }
        }
        throw node.required(key).wrong("one of " + List.of(values).toString().toLowerCase(java.util.Locale.ROOT).replaceAll("[\\[\\]]", ""));
    }
}
