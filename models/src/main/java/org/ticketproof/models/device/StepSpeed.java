package org.ticketproof.models.device;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.ticketproof.models.architecture.Batch;
import org.ticketproof.models.architecture.Network;
import org.ticketproof.models.search.EdgePopup;
import org.ticketproof.models.search.SearchOptions;
import org.ticketproof.models.search.TrainingMode;

/**
 * How fast a device takes the steps of a search: forward and backward pass, then Edge-Popup, always on the same batch. Times of a step
 * are medians by the wall clock; processor time, which clocks tell only coarsely, is that of all measured steps and of all threads.
 *
 * @param wanted what was measured
 * @param weights number of weights
 * @param steps number of measured steps
 * @param stepSeconds median of a full step
 * @param passSeconds median of a forward and backward pass alone, up to the gradient in the host's reach
 * @param processorSeconds mean processor time of a full step
 */
public record StepSpeed(DeviceCase wanted, int weights, int steps, double stepSeconds, double passSeconds, double processorSeconds) {
    private static final int LEAST_WARM_STEPS = 2;
    private static final long LEAST_WARM_NANOS = 1_000_000_000L;

    /**
     * Measures on the device that the numerical library has.
     *
     * @param wanted what to measure
     * @param steps number of steps to measure, at least 1; at least two steps and a second go before them to warm up
     * @return the speed
     * @throws IllegalArgumentException if there is no step to measure
     */
    public static StepSpeed measure(DeviceCase wanted, int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException(steps + " steps: must be at least 1");
        }
        try (DeviceCase.Drawn drawn = wanted.draw(1)) {
            SearchOptions options = wanted.options(TrainingMode.FROZEN);
            Batch batch = drawn.firstBatch(wanted.examples());
            EdgePopup search = new EdgePopup(drawn.problem(), options.optimizer());
            search.install(drawn.network());
            Runnable pass = () -> pass(drawn.network(), batch);
            Runnable step = () -> {
                drawn.network().computeGradient(batch);
                search.step(drawn.network(), options.learningRate());
            };
            long end = System.nanoTime() + LEAST_WARM_NANOS;
            for (int i = 0; i < LEAST_WARM_STEPS || System.nanoTime() < end; i++) {
                pass.run();
                step.run();
            }
            double[] passes = new double[steps];
            double[] full = new double[steps];
            OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long processor = 0;
            for (int i = 0; i < steps; i++) {
                // In turns, so that what else the machine does slows both.
                passes[i] = seconds(pass);
                processor -= system.getProcessCpuTime();
                full[i] = seconds(step);
                processor += system.getProcessCpuTime();
            }
            return new StepSpeed(wanted, drawn.network().parameterCount(), steps, median(full), median(passes), processor * 1e-9 / steps);
        }
    }

    /**
     * Throughput of full steps.
     *
     * @return images, or nodes of a graph, per second of the wall clock
     */
    public double imagesPerSecond() {
        return wanted.examples() / stepSeconds;
    }

    /**
     * Throughput of full steps by processor time.
     *
     * @return images per processor second
     */
    public double imagesPerProcessorSecond() {
        return wanted.examples() / processorSeconds;
    }

    /**
     * Throughput of forward and backward passes alone.
     *
     * @return images per second of the wall clock
     */
    public double passImagesPerSecond() {
        return wanted.examples() / passSeconds;
    }

    /** A device may still be computing when the call returns: reading a number waits for it. */
    private static void pass(Network network, Batch batch) {
        network.computeGradient(batch);
        network.readGradient(0, new float[1], 0, 1);
    }

    private static double seconds(Runnable action) {
        long begun = System.nanoTime();
        action.run();
        return (System.nanoTime() - begun) * 1e-9;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }
}
