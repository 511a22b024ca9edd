package org.ticketproof.empirical.sampling;

import org.ticketproof.theory.freezing.QuantileLaw;
import org.ticketproof.theory.freezing.StandardLaw;
import org.ticketproof.theory.freezing.VariableLaw;

/**
 * Draws one variable on the grid of multiples of 2<sup>-40</sup> from its own values of a stream, and knows how far the
 * result is from a variable of the continuous law drawn along with it.
 */
interface VariableDraw {
    static VariableDraw of(VariableLaw law) {
        if (law instanceof QuantileLaw quantiles) {
            return new QuantileDraw(quantiles);
        }
        switch ((StandardLaw) law) {
            case UNIFORM:
                return StandardDraw.UNIFORM;
            case PRODUCT:
                return StandardDraw.PRODUCT;
            case NORMAL:
                return StandardDraw.NORMAL;
            default:
                return StandardDraw.SIGNED_CONSTANT;
        }
    }

    /** Draws the variable from the stream's values {@code first, first + 1, ..., first + stride - 2}. */
    long draw(TrialStream stream, int first);

    /** Draws {@code count} variables, one every {@link #stride()} values. */
    default void drawAll(TrialStream stream, int first, long[] into, int count) {
        for (int j = 0; j < count; j++) {
            into[j] = draw(stream, first + j * stride());
        }
    }

    /** Number of values a variable owns: one for its state and the rest for its value. */
    int stride();

    /** Distance from the continuous variable, at most. */
    double gridError();

    /** U[-1,1] rounded to the nearest multiple of 2^-40: 42 bits to 41, so that the two end points get half the mass of the others. */
    static long uniform(long raw) {
        return ((raw >> 22) + 1) >> 1;
    }

    /** U[-1,1] cut down to a multiple of 2^-53. */
    static double signed(long raw) {
        return (raw >> 10) * 0x1p-53;
    }
}
