package org.ticketproof.empirical.cli;

import org.ticketproof.empirical.campaign.ThreadEngine;
import picocli.CommandLine.Option;

/** The option that says how many threads work; results do not depend on it. */
final class ThreadOptions {
    @Option(names = "--threads", paramLabel = "T", description = "Threads; results do not depend on it. Default: one for each processor.")
    private Integer threads;

    boolean given() {
        return threads != null;
    }

    ThreadEngine engine() {
        return new ThreadEngine(count());
    }

    /** The number of threads, as asked for. */
    int count() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
