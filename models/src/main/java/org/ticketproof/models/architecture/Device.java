package org.ticketproof.models.architecture;

import java.util.Locale;
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
     * @param count at least 1
     * @throws IllegalArgumentException if it is less
     */
    public static void setThreads(int count) {
        if (count < 1) {
            throw new IllegalArgumentException(count + " threads, must be at least 1");
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
