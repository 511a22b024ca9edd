/**
 * Tables, figures, pages and the run manifest: one {@link org.ticketproof.empirical.claim.RunResult} in, files out. For the
 * same result every byte is the same, apart from lines that say {@code provenance}.
 */
package org.ticketproof.empirical.report;
