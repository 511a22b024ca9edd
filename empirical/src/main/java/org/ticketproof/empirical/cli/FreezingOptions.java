package org.ticketproof.empirical.cli;

import org.ticketproof.theory.freezing.Freezing;
import picocli.CommandLine.Option;

/** The options that say how variables are frozen. */
public final class FreezingOptions {
    @Option(names = "--prune", paramLabel = "P", defaultValue = "0",
            description = "Probability that a variable is pruned (never used), in [0,1]. Default: ${DEFAULT-VALUE}.")
    private double prune;

    @Option(names = "--lock", paramLabel = "Q", defaultValue = "0",
            description = "Probability that a variable is locked (always used), in [0,1]; P + Q <= 1. Default: ${DEFAULT-VALUE}.")
    private double lock;

    /** Called by picocli, which then sets the options. */
    public FreezingOptions() {
    }

    /**
     * The freezing asked for.
     *
     * @return the freezing
     * @throws IllegalArgumentException if a ratio is out of range
     */
    public Freezing freezing() {
        return Freezing.of(prune, lock);
    }
}
