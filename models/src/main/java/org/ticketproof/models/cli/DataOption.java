package org.ticketproof.models.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.ticketproof.empirical.cli.InputException;
import org.ticketproof.models.data.ImageSet;
import picocli.CommandLine.Option;

/** The option that names labelled data. */
final class DataOption {
    @Option(names = "--data", paramLabel = "mnist:DIR", description = "Labelled images to evaluate on: the MNIST test files of a folder.")
    private String data;

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
