package org.ticketproof.empirical.sampling;

import org.ticketproof.theory.freezing.VariableLaw;
import org.ticketproof.theory.subsetsum.FixedPoint;

/**
 * Draws one variable on the grid of multiples of 2<sup>-40</sup> from its own values of a stream, and knows how far the
 * result is from a variable of the continuous law drawn along with it.
 */
enum VariableDraw {
    /** One value, rounded to the nearest multiple. */
    UNIFORM(2, 0x1p-41) {
        @Override
        long draw(TrialStream stream, int first) {
            return uniform(stream.valueAt(first));
        }

        @Override
        void drawAll(TrialStream stream, int first, long[] into, int count) {
            stream.valuesAt(first, stride(), into, count);
            for (int j = 0; j < count; j++) {
                into[j] = uniform(into[j]);
            }
        }
    },
    /** Two values of 54 bits, multiplied as doubles and rounded: 2^-53 each from cutting the bits, less from the product. */
    PRODUCT(4, 0x1p-41 + 0x1p-51) {
        @Override
        long draw(TrialStream stream, int first) {
            return nearest(signed(stream.valueAt(first)) * signed(stream.valueAt(first + 1)));
        }
    },
    /** See {@link NormalDraw}. */
    NORMAL(128, 0x1p-41 + 0x1p-46) {
        @Override
        long draw(TrialStream stream, int first) {
            return nearest(NormalDraw.draw(stream, first, stride() - 1));
        }
    },
    /** The sign bit of one value. */
    SIGNED_CONSTANT(2, 0) {
        @Override
        long draw(TrialStream stream, int first) {
            return stream.valueAt(first) < 0 ? -FixedPoint.ONE : FixedPoint.ONE;
        }
    };

    private final int stride;
    private final double gridError;

    VariableDraw(int stride, double gridError) {
        this.stride = stride;
        this.gridError = gridError;
    }

    static VariableDraw of(VariableLaw law) {
        switch (law) {
            case UNIFORM:
                return UNIFORM;
            case PRODUCT:
                return PRODUCT;
            case NORMAL:
                return NORMAL;
            default:
                return SIGNED_CONSTANT;
        }
    }

    /** Draws the variable from the stream's values {@code first, first + 1, ..., first + stride - 2}. */
    abstract long draw(TrialStream stream, int first);

    /** Draws {@code count} variables, one every {@link #stride()} values. */
    void drawAll(TrialStream stream, int first, long[] into, int count) {
        for (int j = 0; j < count; j++) {
            into[j] = draw(stream, first + j * stride());
        }
    }

    /** Number of values a variable owns: one for its state and the rest for its value. */
    int stride() {
        return stride;
    }

    double gridError() {
        return gridError;
    }

    /** U[-1,1] rounded to the nearest multiple of 2^-40: 42 bits to 41, so that the two end points get half the mass of the others. */
    static long uniform(long raw) {
        return ((raw >> 22) + 1) >> 1;
    }

    /** U[-1,1] cut down to a multiple of 2^-53. */
    static double signed(long raw) {
        return (raw >> 10) * 0x1p-53;
    }

    private static long nearest(double value) {
        return (long) Math.rint(value * 0x1p40);
    }
}
