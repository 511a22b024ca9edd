package org.ticketproof.empirical.rare;

import org.ticketproof.empirical.sampling.TrialStream;
import org.ticketproof.theory.freezing.DrawnInstance;

/**
 * Draws one path from a tilted law: the variables as drawn, rounded to the grid, and the sums of the unrounded ones that the
 * likelihood ratio needs. Rounding a variable is the same map as in untilted drawing, so the ratio is exact, apart from
 * the rounding of the sums (relative error about {@code n tilt 2^-50}). A workspace: not for use by two threads.
 */
final class TiltedPath {
    private static final int FIRST = 8;
    private static final int STRIDE = 3;

    private final DrawnInstance instance;
    private double sumDown;
    private double sumUp;

    TiltedPath(int n) {
        instance = new DrawnInstance(n);
    }

    /** Draws n variables from the values of the stream's present trial. */
    void draw(TrialStream stream, TiltMixture mixture, int n) {
        Tilt tilt = mixture.pick(uniform(stream.valueAt(0)));
        instance.clear();
        sumDown = 0;
        sumUp = 0;
        for (int j = 0, index = FIRST; j < n; j++, index += STRIDE) {
            double state = uniform(stream.valueAt(index));
            if (tilt.isPruned(state)) {
                instance.addPruned(0);
                continue;
            }
            double uniform = uniform(stream.valueAt(index + 1));
            if (tilt.isFrozen(state)) {
                double x = tilt.locked(uniform);
                instance.addLocked(grid(x));
                sumDown += x;
                sumUp += x;
            } else {
                double x = tilt.free(uniform(stream.valueAt(index + 2)), uniform);
                instance.addFree(grid(x));
                sumDown += Math.min(0, x);
                sumUp += Math.max(0, x);
            }
        }
    }

    DrawnInstance instance() {
        return instance;
    }

    /** Sum of Y, see {@link Tilt}. */
    double sumDown() {
        return sumDown;
    }

    /** Sum of Z. */
    double sumUp() {
        return sumUp;
    }

    private static long grid(double x) {
        return (long) Math.rint(x * 0x1p40);
    }

    /** In (0, 1), with 53 bits. */
    private static double uniform(long raw) {
        return ((raw >>> 12) + 0.5) * 0x1p-52;
    }
}
