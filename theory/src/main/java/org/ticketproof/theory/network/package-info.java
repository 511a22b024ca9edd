/** Whole networks: the widths that the network theorems ask for, and the constructions of their proofs over plain arrays. */
package org.ticketproof.theory.network;
