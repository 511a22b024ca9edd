package org.ticketproof.models.search;

/**
 * What the training steps of a run cost; validation and the filling of batches are left out.
 *
 * @param images examples seen in training steps
 * @param seconds wall-clock time of the steps
 * @param bookkeepingSeconds wall-clock time of the part of them that is not forward and backward pass: mask, threshold, score update
 * @param cpuSeconds processor time of the process during the steps, all threads together
 */
public record SearchCost(long images, double seconds, double bookkeepingSeconds, double cpuSeconds) {
    /**
     * Throughput by processor time.
     *
     * @return images per processor second; 0 before the first step
     */
    public double imagesPerCpuSecond() {
        return cpuSeconds > 0 ? images / cpuSeconds : 0;
    }

    /**
     * Share of the bookkeeping in a step.
     *
     * @return a number in [0, 1]; 0 before the first step
     */
    public double bookkeepingShare() {
        return seconds > 0 ? bookkeepingSeconds / seconds : 0;
    }
}
