package org.ticketproof.empirical.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class NormalDrawTest {
    /** False alarm probability at most 1e-6. */
    @Example
    void exponentialHasItsDistributionFunction() {
        int n = 200_000;
        TrialStream stream = TrialStream.of(2, "test of exponential");
        double[] sample = new double[n];
        for (int i = 0; i < n; i++) {
            sample[i] = NormalDraw.exponential(stream.nextLong(), stream.nextLong());
        }
        Arrays.sort(sample);
        double distance = Probabilities.distance(sample, x -> -Math.expm1(-x));
        assertTrue(distance < Probabilities.distanceLimit(n), "distance " + distance);
    }

    @Example
    void exponentialAtItsEnds() {
        assertEquals(Math.log(2), NormalDraw.exponential(Long.MIN_VALUE >>> 1, -1L), 1e-15, "largest smaller part, 1 - W");
        assertEquals(Math.log(2), NormalDraw.exponential(Long.MIN_VALUE | Long.MIN_VALUE >>> 1, -1L), 1e-15, "the same, W");
        assertEquals(0x1p-64, NormalDraw.exponential(0, 0), 0x1p-100, "least");
        assertEquals(64 * Math.log(2), NormalDraw.exponential(Long.MIN_VALUE, 0), 1e-12, "greatest");
        assertEquals(-Math.log1p(-0x1p-2), NormalDraw.exponential(Long.MIN_VALUE >>> 1, 0), 1e-16, "a quarter");
    }

    /** The significand moves the result by little: the draw has full precision wherever it lies. */
    @Property
    void exponentialHasFullPrecisionEverywhere(@ForAll long bits, @ForAll long significand) {
        double here = NormalDraw.exponential(bits, significand & ~0xfffL);
        double next = NormalDraw.exponential(bits, significand | 0xfffL);
        double step = NormalDraw.exponential(bits, (significand & ~0xfffL) + (1L << 12));
        assertEquals(here, next, "the last 12 bits are not used");
        if ((significand >>> 12) != (1L << 52) - 1) {
            assertTrue(Math.abs(step - here) <= 0x1p-51 * Math.max(here, 0.5), () -> here + " to " + step);
            assertTrue(bits < 0 || Math.abs(step - here) <= 0x1p-50 * here, () -> here + " to " + step);
        }
    }

    /** Bit for bit the same on every platform: a sum over many draws, pinned. */
    @Example
    void sameBitsEverywhere() {
        TrialStream stream = TrialStream.of(3, "test of normal");
        long hash = 0;
        for (int t = 0; t < 100_000; t++) {
            stream.seek(t);
            hash = hash * 31 + StandardDraw.NORMAL.draw(stream, 9);
        }
        assertEquals(StreamVectors.NORMAL_HASH, hash);
    }
}
