package org.ticketproof.empirical.cli;

import java.util.Optional;
import org.ticketproof.empirical.campaign.Engine;
import org.ticketproof.empirical.campaign.EngineProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say where trials run; results do not depend on it. */
final class EngineOptions {
    private static final String THREAD = "thread";

    @Mixin
    private ThreadOptions threads;

    @Option(names = "--engine", paramLabel = "thread|spark", defaultValue = THREAD,
            description = "Where trials run; results do not depend on it. Default: ${DEFAULT-VALUE}.")
    private String name;

    @Option(names = "--master", paramLabel = "URL", description = "Master of the Spark engine, e.g. spark://host:7077 or local[2]; spark-submit gives its own.")
    private String master;

    /** The engine's name, for the record. */
    String name() {
        return name;
    }

    Engine engine() {
        if (name.equals(THREAD)) {
            if (master != null) {
                throw new InputException("--master " + master + ": only with --engine spark");
            }
            return threads.engine();
        }
        if (threads.given()) {
            throw new InputException("--threads: only with --engine thread; the master says how many for " + name);
        }
        EngineProvider provider = EngineProvider.named(name).orElseThrow(() -> new InputException("--engine " + name + ": "
                + (name.equals("spark") ? "not on the class path; ./ticketproof builds it from a checkout, see docs/spark.md" : "must be thread or spark")));
        return provider.open(Optional.ofNullable(master));
    }
}
