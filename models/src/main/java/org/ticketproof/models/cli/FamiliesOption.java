package org.ticketproof.models.cli;

import java.util.Arrays;
import java.util.List;
import org.ticketproof.models.architecture.Family;
import picocli.CommandLine.Option;

/** The option that names several architectures. */
final class FamiliesOption {
    @Option(names = "--arch", split = ",", paramLabel = "ARCH",
            description = "lenet-300-100, conv2, conv6, resnet18 or gin; several with commas between. Default: all.")
    private String[] names;

    List<Family> chosen() {
        return names == null ? List.of(Family.values()) : Arrays.stream(names).map(Family::of).distinct().toList();
    }
}
