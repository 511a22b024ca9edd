/** Claim files and verdicts. */
package org.ticketproof.empirical.claim;
