/** Freezing ratios, laws of variables, and what one drawn instance is. */
package org.ticketproof.theory.freezing;
