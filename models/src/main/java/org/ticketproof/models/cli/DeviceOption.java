package org.ticketproof.models.cli;

import org.ticketproof.models.architecture.Device;
import picocli.CommandLine.Option;

/** The option that says where the network computes. */
final class DeviceOption {
    @Option(names = "--device", paramLabel = "DEVICE", defaultValue = "auto",
            description = "auto, cpu or cuda; cuda needs a build with -Pcuda and a GPU that it has code for. Default: ${DEFAULT-VALUE}.")
    private String device;

    /** Checks that the numerical library computes there. */
    void require() {
        Device.of(device).require();
    }
}
