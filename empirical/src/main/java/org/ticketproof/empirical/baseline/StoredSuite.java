package org.ticketproof.empirical.baseline;

import java.util.List;

/**
 * One claim file of a stored run.
 *
 * @param suite the suite's name
 * @param sha256 hash of the claim file
 * @param claims the claims in their order
 * @param traces the measured trajectories in their order
 */
public record StoredSuite(String suite, String sha256, List<StoredClaim> claims, List<StoredTrace> traces) {
    /** Copies the lists. */
    public StoredSuite {
        claims = List.copyOf(claims);
        traces = List.copyOf(traces);
    }

    static StoredSuite read(StoredNode node) {
        return new StoredSuite(node.text("suite"), node.text("sha256"), node.items("claims").stream().map(StoredClaim::read).toList(),
                node.items("measured").stream().map(StoredTrace::read).toList());
    }
}
