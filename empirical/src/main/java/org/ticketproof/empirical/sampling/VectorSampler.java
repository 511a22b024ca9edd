package org.ticketproof.empirical.sampling;

import org.ticketproof.theory.freezing.VariableLaw;

/**
 * Draws the vectors of one trial as fixed-point integers. Vector {@code j} (from 0) owns the values from
 * {@code 8 + j d s} on, {@code s} for each coordinate, where {@code s} is the law's number of values without a state: what a
 * vector is does not depend on how many there are. Immutable; allocates nothing.
 */
public final class VectorSampler {
    private final VariableDraw law;
    private final int dimension;
    private final int n;

    /**
     * A sampler.
     *
     * @param law law of each coordinate
     * @param dimension number d of coordinates, at least 1
     * @param n number of vectors, from 0 to {@link #maxCount(VariableLaw, int)}
     */
    public VectorSampler(VariableLaw law, int dimension, int n) {
        this.law = VariableDraw.of(law);
        this.dimension = dimension;
        this.n = n;
    }

    /**
     * The most vectors that one trial can have.
     *
     * @param law the law of the coordinates
     * @param dimension number of coordinates
     * @return the count, so that every vector's values lie within the trial's own
     */
    public static int maxCount(VariableLaw law, int dimension) {
        return (TrialStream.VALUES_PER_TRIAL - InstanceSampler.FIRST) / (dimension * (VariableDraw.of(law).stride() - 1));
    }

    /**
     * Draws the vectors of the stream's present trial.
     *
     * @param stream a stream moved to the trial by {@link TrialStream#seek(long)}
     * @param values coordinate c of vector j goes to index {@code j d + c}
     */
    public void draw(TrialStream stream, long[] values) {
        int own = law.stride() - 1;
        for (int i = 0; i < n * dimension; i++) {
            values[i] = law.draw(stream, InstanceSampler.FIRST + i * own);
        }
    }
}
