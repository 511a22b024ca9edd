/**
 * Failure probabilities far below what counting can see: importance sampling by tilted laws, multilevel splitting as variables
 * arrive, and exact probabilities of the range event as an independent check. Estimates, never proofs, except for their
 * lower confidence limits.
 */
package org.ticketproof.empirical.rare;
