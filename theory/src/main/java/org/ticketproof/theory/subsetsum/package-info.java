/** Exact decisions on subset sums of fixed-point numbers, the certificates they return and the checkers of those. */
package org.ticketproof.theory.subsetsum;
