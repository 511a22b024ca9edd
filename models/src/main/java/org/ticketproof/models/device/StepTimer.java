package org.ticketproof.models.device;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.nd4j.linalg.factory.Nd4j;
import org.ticketproof.models.architecture.Batch;
import org.ticketproof.models.architecture.Network;
import org.ticketproof.models.search.ProgressListener;

/**
 * Takes the time of a training's steps from the end of one to the end of the next. Between them it takes a forward and backward pass of its
 * own, so that what else the machine does slows both; the pass leaves the weights alone.
 */
final class StepTimer implements ProgressListener {
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Network network;
    private final Batch batch;
    private final int warm;
    private final double[] steps;
    private final double[] passes;
    private long begun;
    private long processorBegun;
    private long processor;

    /** Ignores the first {@code warm} steps, at least one, then takes the time of {@code count}. */
    StepTimer(Network network, Batch batch, int warm, int count) {
        this.network = network;
        this.batch = batch;
        this.warm = warm;
        this.steps = new double[count];
        this.passes = new double[count];
    }

    @Override
    public void step(int epoch, int number, int batches, double loss) {
        settle();
        long ended = System.nanoTime();
        if (number >= warm) {
            steps[number - warm] = (ended - begun) * 1e-9;
            processor += system.getProcessCpuTime() - processorBegun;
        }
        network.computeGradient(batch);
        settle();
        begun = System.nanoTime();
        if (number >= warm) {
            passes[number - warm] = (begun - ended) * 1e-9;
        }
        processorBegun = system.getProcessCpuTime();
    }

    /** A device may still be computing when a call returns. */
    private static void settle() {
        Nd4j.getExecutioner().commit();
    }

    /** Median seconds of a step. */
    double step() {
        return median(steps);
    }

    /** Median seconds of a pass. */
    double pass() {
        return median(passes);
    }

    /** Mean processor seconds of a step. */
    double processor() {
        return processor * 1e-9 / steps.length;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
