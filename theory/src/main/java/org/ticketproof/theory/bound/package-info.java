/** Bounds of the theory: failure probabilities and least widths, rounded outward. */
package org.ticketproof.theory.bound;
