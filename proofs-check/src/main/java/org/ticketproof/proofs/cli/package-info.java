/** The {@code prove} subcommand. */
package org.ticketproof.proofs.cli;
