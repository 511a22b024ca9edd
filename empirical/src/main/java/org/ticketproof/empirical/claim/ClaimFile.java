package org.ticketproof.empirical.claim;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A claim file as read.
 *
 * @param name name of the file as the user gave it, or {@code suite:NAME} for a shipped one
 * @param sha256 hash of its bytes, lower-case hexadecimal; if it names files of quantiles, of this hash and theirs
 * @param suite short name, for file names and table labels
 * @param title one line for readers
 * @param constants values of named constants, over the defaults; claims may override them
 * @param tableDelta failure probabilities for which reports list least widths
 * @param claims the claims, in the file's order
 */
public record ClaimFile(String name, String sha256, String suite, String title, Map<String, Double> constants,
        List<Double> tableDelta, List<Claim> claims) {
    /** Copies the collections. */
    public ClaimFile {
        constants = Collections.unmodifiableMap(new TreeMap<>(constants));
        tableDelta = List.copyOf(tableDelta);
        claims = List.copyOf(claims);
    }
}
