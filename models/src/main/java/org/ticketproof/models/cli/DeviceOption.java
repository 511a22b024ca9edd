package org.ticketproof.models.cli;

import org.ticketproof.models.architecture.Device;
import org.ticketproof.models.architecture.Family;
import picocli.CommandLine.Option;

/** The options that say where the network computes. */
final class DeviceOption {
    @Option(names = "--device", paramLabel = "DEVICE", defaultValue = "auto",
            description = "auto, cpu or cuda; cuda needs a build with -Pcuda and a GPU that it has code for. Default: ${DEFAULT-VALUE}.")
    private String device;

    @Option(names = "--threads", paramLabel = "T",
            description = "Threads of the numerical library; the same number gives the same bits. Default: one per processor; one where train "
                    + "has lenet-300-100, whose steps are too short to share.")
    private Integer threads;

    /** Checks that the numerical library computes there; on so many threads as the user says, or one per processor. */
    void require() {
        Device.of(device).require();
        if (threads != null) {
            Device.setThreads(threads);
        }
    }

    /** The same for the training of one network. */
    void require(Family family) {
        require();
        if (threads == null && family == Family.LENET) {
            Device.setThreads(1);
        }
    }
}
