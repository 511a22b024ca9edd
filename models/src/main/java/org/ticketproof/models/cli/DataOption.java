package org.ticketproof.models.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.ticketproof.empirical.cli.InputException;
import org.ticketproof.models.data.ImageSet;
import org.ticketproof.models.data.LearningTask;
import picocli.CommandLine.Option;

/** The option that names labelled data. */
final class DataOption {
    @Option(names = "--data", paramLabel = "DATA", description = "Labelled data: mnist:DIR; for tickets found by search also cifar10:DIR, "
            + "graph:DIR or generated:...")
    private String data;

    @Option(names = "--data-seed", paramLabel = "S", defaultValue = "1", description = "Seed of generated data. Default: ${DEFAULT-VALUE}.")
    private long seed;

    boolean given() {
        return data != null;
    }

    /** Data of any kind, for networks found by search. */
    LearningTask task() {
        if (data == null) {
            throw new InputException("--data is missing: the data that the network is for");
        }
        return LearningTask.of(data, seed);
    }

    Optional<ImageSet> images() {
        if (data == null) {
            return Optional.empty();
        }
        if (!data.startsWith("mnist:")) {
            throw new InputException("--data " + data + ": must be mnist:DIR");
        }
        return Optional.of(ImageSet.mnistTest(Path.of(data.substring("mnist:".length()))));
    }
}
