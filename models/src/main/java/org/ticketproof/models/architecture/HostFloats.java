package org.ticketproof.models.architecture;

import java.nio.FloatBuffer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Direct access to the numbers of an array that lies in the host's memory. */
final class HostFloats {
    /** Rows are dealt out in this many parts whatever the number of threads, so that sums do not depend on it. */
    private static final int PARTS = 64;

    /** The longest array of which a buffer reaches all: one of two gigabytes. */
    private static final long MOST = Integer.MAX_VALUE / Float.BYTES;

    private HostFloats() {
    }

    /** Whether {@link #of} works on arrays of this type: single precision, on the CPU. */
    static boolean reach(DataType type) {
        return type == DataType.FLOAT && Nd4j.getEnvironment().isCPU();
    }

    /**
     * The numbers of an array in 'c' order without gaps, or of a vector; valid as long as the array.
     *
     * @throws IllegalArgumentException if there are too many
     */
    static FloatBuffer of(INDArray array) {
        requireReachable(array.length());
        Pointer pointer = array.data().addressPointer();
        return new FloatPointer(pointer).capacity(array.length()).asBuffer();
    }

    /** @throws IllegalArgumentException if an array of so many numbers is too long for {@link #of} */
    static void requireReachable(long numbers) {
        if (numbers > MOST) {
            throw new IllegalArgumentException("vector of " + numbers + " numbers: must be at most " + MOST + " on the CPU; lower the width or the batch");
        }
    }

    /** The array itself where it lies in 'c' order without gaps, else such a copy. */
    static INDArray dense(INDArray array) {
        boolean dense = array.ordering() == 'c' && array.stride(1) == 1 && array.stride(0) == array.size(1);
        return dense ? array : array.dup('c');
    }

    /** Runs a task for every part of some rows, in parallel. */
    static void parts(IntConsumer task) {
        IntStream.range(0, PARTS).parallel().forEach(task);
    }

    static int partCount() {
        return PARTS;
    }

    /** First row of a part; of the part after the last, the number of rows. */
    static int start(int part, int rows) {
        return (int) ((long) rows * part / PARTS);
    }
}
