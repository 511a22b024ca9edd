/**
 * Runs over time: comparison of a run with a stored one, and the error budget of many nights. What was stored is read back
 * as plain values, so that a file of an earlier version is compared by what it says, not by what today's classes would make of it.
 */
package org.ticketproof.empirical.baseline;
