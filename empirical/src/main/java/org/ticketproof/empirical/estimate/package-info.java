/** Confidence limits for probabilities. */
package org.ticketproof.empirical.estimate;
