package org.ticketproof.empirical.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PolylineTest {
    @Test
    void aStraightLineKeepsItsEnds() {
        assertArrayEquals(new boolean[] {true, false, false, true}, Polyline.kept(new double[] {0, 1, 2, 3}, new double[] {0, 2, 4, 6}, 0.1));
        assertArrayEquals(new boolean[] {true, false, true, true}, Polyline.kept(new double[] {0, 1, 2, 3}, new double[] {0, 0, 0, 6}, 0.1));
        assertArrayEquals(new boolean[0], Polyline.kept(new double[0], new double[0], 0.1));
        assertArrayEquals(new boolean[] {true}, Polyline.kept(new double[1], new double[1], 0.1));
    }

    /** The least that a reader has to rely on: no point is farther than the tolerance from the height of the curve that is left. */
    @Property
    void noPointIsFarFromWhatIsLeft(@ForAll @Size(min = 2, max = 40) List<@DoubleRange(min = 0, max = 300) Double> heights) {
        double[] x = new double[heights.size()];
        double[] y = new double[heights.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = 12 * i;
            y[i] = heights.get(i);
        }
        boolean[] kept = Polyline.kept(x, y, 0.3);
        assertTrue(kept[0] && kept[x.length - 1]);
        int from = 0;
        for (int i = 1; i < x.length; i++) {
            if (kept[i]) {
                for (int j = from + 1; j < i; j++) {
                    double dx = x[i] - x[from];
                    double dy = y[i] - y[from];
                    double distance = Math.abs(dy * (x[j] - x[from]) - dx * (y[j] - y[from])) / Math.hypot(dx, dy);
                    assertTrue(distance <= 0.3 + 1e-9, "point " + j + ": " + distance);
                }
                from = i;
            }
        }
    }
}
