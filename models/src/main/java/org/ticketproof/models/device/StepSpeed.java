package org.ticketproof.models.device;

import org.ticketproof.models.architecture.Batch;
import org.ticketproof.models.search.SearchOptions;
import org.ticketproof.models.search.Trainer;
import org.ticketproof.models.search.TrainingMode;

/**
 * How fast a device takes the steps of a search: forward and backward pass, then Edge-Popup, in the very loop that trains, always on the
 * same batch. Times of a step are medians by the wall clock; processor time, which clocks tell only coarsely, is that of all measured steps
 * and of all threads.
 *
 * @param wanted what was measured
 * @param weights number of weights
 * @param steps number of measured steps
 * @param stepSeconds median of a full step
 * @param passSeconds median of a forward and backward pass alone, the batch's way to the device included
 * @param processorSeconds mean processor time of a full step
 */
public record StepSpeed(DeviceCase wanted, int weights, int steps, double stepSeconds, double passSeconds, double processorSeconds) {
    private static final int LEAST_WARM_STEPS = 2;
    private static final int MOST_WARM_STEPS = 2000;
    /** Java's compiler is busy for some seconds, and its processor time would count. */
    private static final double WARM_SECONDS = 5;

    /**
     * Measures on the device that the numerical library has.
     *
     * @param wanted what to measure
     * @param steps number of steps to measure, at least 1; at least two steps, and where 2000 take longer five seconds, go before them to
     *     warm up
     * @return the speed
     * @throws IllegalArgumentException if there is no step to measure
     * @throws org.ticketproof.models.search.MemoryExhaustedException if memory runs out
     */
    public static StepSpeed measure(DeviceCase wanted, int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException(steps + " steps: must be at least 1");
        }
        try (DeviceCase.Drawn drawn = wanted.draw(1)) {
            Batch batch = drawn.firstBatch(wanted.examples());
            SearchOptions options = wanted.options(TrainingMode.FROZEN);
            options = new SearchOptions(1, options.batch(), options.learningRate(), options.optimizer());
            StepTimer first = new StepTimer(drawn.network(), batch, 1, 1);
            Trainer.of(drawn.network(), new OneBatch(drawn.source(), batch, 2), options).with(first).search(drawn.problem());
            int warm = (int) Math.max(LEAST_WARM_STEPS, Math.min(MOST_WARM_STEPS, WARM_SECONDS / (first.step() + first.pass())));
            StepTimer timer = new StepTimer(drawn.network(), batch, warm, steps);
            Trainer.of(drawn.network(), new OneBatch(drawn.source(), batch, warm + steps), options).with(timer).search(drawn.problem());
            return new StepSpeed(wanted, drawn.network().parameterCount(), steps, timer.step(), timer.pass(), timer.processor());
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
}
