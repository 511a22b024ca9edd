package org.ticketproof.models.device;

import java.util.Optional;
import org.ticketproof.models.architecture.CudaGate;
import org.ticketproof.models.architecture.Device;

/**
 * Where networks would compute.
 *
 * @param device the device, in words; null if the numerical library cannot be loaded here
 * @param threads threads of the library on the CPU, 0 if it cannot be loaded
 * @param refusal why it cannot be loaded, one line; null if it can
 * @param library version of the library
 * @param cudaLibrary whether the class path has the CUDA library
 * @param computeCapability of the first NVIDIA GPU, null if nvidia-smi finds none
 */
public record DeviceInfo(String device, int threads, String refusal, String library, boolean cudaLibrary, String computeCapability) {
    /**
     * Looks, and loads the library unless it would take the process down.
     *
     * @return what is there
     */
    public static DeviceInfo here() {
        Optional<String> capability = CudaGate.computeCapability();
        String device = null;
        String refusal = null;
        int threads = 0;
        try {
            device = Device.description();
            threads = Device.threads();
        } catch (IllegalArgumentException e) {
            refusal = e.getMessage();
        }
        return new DeviceInfo(device, threads, refusal, Device.library(), CudaGate.hasLibrary(), capability.orElse(null));
    }
}
