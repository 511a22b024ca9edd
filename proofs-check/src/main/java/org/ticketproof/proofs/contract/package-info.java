/** Runs the deductive verifier KeY, with Z3 and cvc5, over the JML contracts of theory's kernels. */
package org.ticketproof.proofs.contract;
