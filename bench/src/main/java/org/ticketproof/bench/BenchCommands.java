package org.ticketproof.bench;

import java.util.List;
import org.ticketproof.empirical.cli.CommandProvider;

/** Adds {@code bench} to the command line. */
public final class BenchCommands implements CommandProvider {
    /** Called by the service loader. */
    public BenchCommands() {
    }

    @Override
    public List<Object> commands() {
        return List.of(new BenchCommand());
    }
}
