package org.ticketproof.models.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** Where networks compute. */
public enum Device {
    /** Whatever the class path offers: a GPU if it was built with the profile {@code cuda} and one is there, else the CPU. */
    AUTO,
    /** The CPU. */
    CPU,
    /** An NVIDIA GPU of compute capability up to 8.x. */
    CUDA;

    /** The newest generation whose machine code the published CUDA jars hold; they hold no PTX to translate for newer ones. */
    private static final int NEWEST_GENERATION = 8;
    /** More than any machine has; far more cannot be started at all, which ends the process. */
    private static final int MOST_THREADS = 1024;
    private static final String PROPERTIES = "/META-INF/maven/org.nd4j/nd4j-api/pom.properties";

    /**
     * The device of a name.
     *
     * @param name {@code auto}, {@code cpu} or {@code cuda}, case ignored
     * @return the device
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Device of(String name) {
        for (Device device : values()) {
            if (device.name().equals(name.toUpperCase(Locale.ROOT))) {
                return device;
            }
        }
        throw new IllegalArgumentException("device '" + name + "': must be auto, cpu or cuda");
    }

    /**
     * Loads the numerical library and checks that it computes on this device.
     *
     * @throws IllegalArgumentException if it does not; the message says why and what to do
     */
    public void require() {
        Runtimes.prepare(this);
    }

    /**
     * What the library computes on, in words.
     *
     * @return for example {@code cpu, 2 threads}
     */
    public static String description() {
        Runtimes.prepare(AUTO);
        return Nd4j.getEnvironment().isCPU() ? "cpu, " + threads() + (threads() == 1 ? " thread" : " threads") : "cuda, " + NativeOpsHolder.getInstance().getDeviceNativeOps()
                .getDeviceName(0);
    }

    /**
     * The numerical library and its version; does not load it.
     *
     * @return for example {@code ND4J 1.0.0-M2.1}
     */
    public static String library() {
        try (InputStream in = Device.class.getResourceAsStream(PROPERTIES)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return "ND4J " + properties.getProperty("version", "of unknown version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Number of threads of the numerical library.
     *
     * @return the number
     */
    public static int threads() {
        return NativeOpsHolder.getInstance().getDeviceNativeOps().ompGetMaxThreads();
    }

    /**
     * Sets the number of threads of the numerical library; results are the same bits only for the same number.
     *
     * @param count in [1, 1024]
     * @throws IllegalArgumentException if it is not
     */
    public static void setThreads(int count) {
        if (count < 1 || count > MOST_THREADS) {
            throw new IllegalArgumentException(count + " threads, must be at least 1 and at most " + MOST_THREADS);
        }
        Runtimes.prepare(AUTO);
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(count);
        Nd4j.factory().blas().setMaxThreads(count);
        Nd4j.getEnvironment().setMaxThreads(count);
        Nd4j.getEnvironment().setMaxMasterThreads(count);
    }

    static boolean isTooNew(int generation) {
        return generation > NEWEST_GENERATION;
    }
}
