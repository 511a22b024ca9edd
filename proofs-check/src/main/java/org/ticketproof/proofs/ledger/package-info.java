/** The proof ledger: statement, arguments, steps and contracts, and the evidence of each; a statement is as strong as its weakest step. */
package org.ticketproof.proofs.ledger;
