package org.ticketproof.empirical.claim;

/** A claim as read, with the number of cells it comes to. */
record ParsedClaim(Claim claim, long cells) {
}
