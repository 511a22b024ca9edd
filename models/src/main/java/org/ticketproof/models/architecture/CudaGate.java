package org.ticketproof.models.architecture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Looks at the GPU before the CUDA library is loaded: on one newer than its machine code the library takes the whole process down.
 * Without the CUDA jars on the class path there is nothing to look at.
 */
public final class CudaGate {
    private static final String BACKEND = "org.nd4j.linalg.jcublas.JCublasBackend";

    private CudaGate() {
    }

    /** @throws IllegalArgumentException if the class path has the CUDA library and it cannot work here */
    static void check(Device wanted) {
        if (!hasLibrary()) {
            return;
        }
        String capability = ask();
        if (capability == null) {
            if (wanted == Device.CUDA) {
                throw new IllegalArgumentException("device cuda: nvidia-smi finds no NVIDIA GPU here; use a build without -Pcuda");
            }
            return;
        }
        require(capability, Boolean.getBoolean("ticketproof.cuda.any"));
    }

    /** For tests too: {@code capability} as nvidia-smi prints it, such as 8.6; {@code any} lets a patched library through. */
    static void require(String capability, boolean any) {
        int dot = capability.indexOf('.');
        int generation;
        try {
            generation = Integer.parseInt(dot < 0 ? capability : capability.substring(0, dot));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("device cuda: nvidia-smi gives compute capability '" + capability + "', not a number", e);
        }
        if (Device.isTooNew(generation) && !any) {
            throw new IllegalArgumentException("device cuda: this GPU has compute capability " + capability
                    + ", ND4J's CUDA library runs on up to 8.x; use a build without -Pcuda");
        }
    }

    /**
     * Whether the class path has ND4J's CUDA library, as in a build with {@code -Pcuda}; nothing is loaded.
     *
     * @return true if it is there
     */
    public static boolean hasLibrary() {
        try {
            Class.forName(BACKEND, false, CudaGate.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /**
     * The compute capability of the first NVIDIA GPU that nvidia-smi names.
     *
     * @return such as 8.6; empty without a GPU or without nvidia-smi
     */
    public static Optional<String> computeCapability() {
        return Optional.ofNullable(ask());
    }

    private static String ask() {
        return firstLine(10, "nvidia-smi", "--query-gpu=compute_cap", "--format=csv,noheader");
    }

    /** The first line that a command prints; null if it cannot be run, fails, prints nothing or takes longer than so many seconds. */
    static String firstLine(int seconds, String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            try {
                // Reading first would wait for as long as the command hangs; a few lines fit into the pipe.
                boolean good = process.waitFor(seconds, TimeUnit.SECONDS) && process.exitValue() == 0;
                String text = good ? new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip() : "";
                return text.isEmpty() ? null : text.lines().findFirst().orElseThrow().strip();
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
