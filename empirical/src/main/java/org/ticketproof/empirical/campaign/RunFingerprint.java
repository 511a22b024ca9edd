package org.ticketproof.empirical.campaign;

/**
 * What two runs must have in common to share a checkpoint store.
 *
 * @param inputs hash of the contents of the claim files, or another text that names what is measured
 * @param seed the run's seed
 */
public record RunFingerprint(String inputs, long seed) {
}
