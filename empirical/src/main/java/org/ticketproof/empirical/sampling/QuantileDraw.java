package org.ticketproof.empirical.sampling;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.ticketproof.theory.freezing.QuantileLaw;
import org.ticketproof.theory.subsetsum.FixedPoint;

/**
 * Draws from a piecewise linear quantile function, the same on every Java platform. 63 random bits are the probability; the
 * points' probabilities are rounded to 63 bits and their values to the grid, and between them a double interpolates.
 *
 * <p>Distance from the continuous variable of the same probability: half a unit for a point's value and half for the
 * result; the steepest slope times 2<sup>-62</sup> for the probabilities (2<sup>-64</sup> for a point's, 2<sup>-63</sup> for the cut
 * bits); and 2<sup>-50</sup> times the widest piece for three roundings of the interpolation.
 */
final class QuantileDraw implements VariableDraw {
    private static final BigDecimal SCALE = new BigDecimal(BigInteger.ONE.shiftLeft(63));

    /** First 63-bit number of each piece. */
    private final long[] starts;
    private final long[] values;
    private final double[] slopes;
    private final double gridError;

    QuantileDraw(QuantileLaw law) {
        List<QuantileLaw.Point> points = law.points();
        int pieces = points.size() - 1;
        starts = new long[pieces];
        values = new long[pieces];
        slopes = new double[pieces];
        double steepest = 0;
        double widest = 0;
        for (int i = 0; i < pieces; i++) {
            BigDecimal start = scaled(points.get(i));
            BigDecimal end = scaled(points.get(i + 1));
            long next = FixedPoint.nearest(points.get(i + 1).value());
            starts[i] = start.longValueExact();
            values[i] = FixedPoint.nearest(points.get(i).value());
            slopes[i] = (next - values[i]) / end.subtract(start).doubleValue();
            double width = points.get(i + 1).value().subtract(points.get(i).value()).doubleValue();
            widest = Math.max(widest, width);
            steepest = Math.max(steepest, width / points.get(i + 1).probability().subtract(points.get(i).probability()).doubleValue());
        }
        gridError = 0x1p-40 + (steepest * 0x1p-62 + widest * 0x1p-50) * (1 + 0x1p-40);
    }

    private static BigDecimal scaled(QuantileLaw.Point point) {
        return point.probability().multiply(SCALE).setScale(0, RoundingMode.HALF_EVEN);
    }

    @Override
    public long draw(TrialStream stream, int first) {
        return value(stream.valueAt(first) >>> 1);
    }

    /** The value at a 63-bit probability. */
    long value(long probability) {
        int found = Arrays.binarySearch(starts, probability);
        int piece = found >= 0 ? found : -found - 2;
        return values[piece] + (long) Math.rint((probability - starts[piece]) * slopes[piece]);
    }

    @Override
    public int stride() {
        return 2;
    }

    @Override
    public double gridError() {
        return gridError;
    }
}
