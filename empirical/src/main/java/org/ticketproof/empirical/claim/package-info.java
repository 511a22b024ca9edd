/**
 * Claim files and verdicts: what is claimed, which cells that means, and what the counts say about it.
 *
 * <p>The way of the data: {@link org.ticketproof.empirical.claim.ClaimFileReader} makes
 * {@link org.ticketproof.empirical.claim.ClaimFile}s, {@link org.ticketproof.empirical.claim.RunPlan} turns them into cells,
 * {@link org.ticketproof.empirical.claim.Run} has the cells sampled and judged, and
 * {@link org.ticketproof.empirical.claim.RunResult} is everything a report needs.
 */
package org.ticketproof.empirical.claim;
