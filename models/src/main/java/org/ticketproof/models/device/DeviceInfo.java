package org.ticketproof.models.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
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
    private static final String PROPERTIES = "/META-INF/maven/org.nd4j/nd4j-api/pom.properties";

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
        return new DeviceInfo(device, threads, refusal, libraryVersion(), CudaGate.hasLibrary(), capability.orElse(null));
    }

    private static String libraryVersion() {
        try (InputStream in = CudaGate.class.getResourceAsStream(PROPERTIES)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return "ND4J " + properties.getProperty("version", "of unknown version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
