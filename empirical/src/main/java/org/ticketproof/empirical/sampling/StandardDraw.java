package org.ticketproof.empirical.sampling;

import org.ticketproof.theory.subsetsum.FixedPoint;

/** How variables of the standard laws are drawn. */
enum StandardDraw implements VariableDraw {
    /** One value, rounded to the nearest multiple. */
    UNIFORM(2, 0x1p-41) {
        @Override
        public long draw(TrialStream stream, int first) {
            return VariableDraw.uniform(stream.valueAt(first));
        }

        @Override
        public void drawAll(TrialStream stream, int first, long[] into, int count) {
            stream.uniformsAt(first, stride(), into, count);
        }
    },
    /** Two values of 54 bits, multiplied as doubles and rounded: 2^-53 each from cutting the bits, less from the product. */
    PRODUCT(4, 0x1p-41 + 0x1p-51) {
        @Override
        public long draw(TrialStream stream, int first) {
            return nearest(VariableDraw.signed(stream.valueAt(first)) * VariableDraw.signed(stream.valueAt(first + 1)));
        }
    },
    /** See {@link NormalDraw}. */
    NORMAL(128, 0x1p-41 + 0x1p-46) {
        @Override
        public long draw(TrialStream stream, int first) {
            return nearest(NormalDraw.draw(stream, first, stride() - 1));
        }
    },
    /** The sign bit of one value. */
    SIGNED_CONSTANT(2, 0) {
        @Override
        public long draw(TrialStream stream, int first) {
            return stream.valueAt(first) < 0 ? -FixedPoint.ONE : FixedPoint.ONE;
        }
    };

    private final int stride;
    private final double gridError;

    StandardDraw(int stride, double gridError) {
        this.stride = stride;
        this.gridError = gridError;
    }

    @Override
    public int stride() {
        return stride;
    }

    @Override
    public double gridError() {
        return gridError;
    }

    private static long nearest(double value) {
        return (long) Math.rint(value * 0x1p40);
    }
}
