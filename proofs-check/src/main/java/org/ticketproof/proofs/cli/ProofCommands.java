package org.ticketproof.proofs.cli;

import java.util.List;
import org.ticketproof.empirical.cli.CommandProvider;

/** Adds {@code prove} to the command line; found through {@link java.util.ServiceLoader}. */
public final class ProofCommands implements CommandProvider {
    /** For the service loader. */
    public ProofCommands() {
    }

    @Override
    public List<Object> commands() {
        return List.of(new ProveCommand());
    }
}
