/** Steps of the theorems' proofs, each checked by the strongest means that fits, and the checkers themselves. */
package org.ticketproof.proofs.step;
