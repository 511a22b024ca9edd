package org.ticketproof.models.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Optimisers against closed forms. */
class OptimizerTest {
    private static float[] run(Optimizer optimizer, float start, float gradient, double rate, int steps) {
        float[] values = {7, start, 9};
        float[] gradients = {1, gradient, 1};
        float[][] memory = new float[optimizer.memories()][3];
        for (int t = 1; t <= steps; t++) {
            optimizer.move(values, gradients, memory, 1, 2, rate, t);
        }
        assertEquals(7, values[0], "outside the range");
        assertEquals(9, values[2], "outside the range");
        return new float[] {values[1], memory[0][1]};
    }

    @Test
    void momentumSumsAGeometricSeries() {
        int steps = 20;
        double rate = 0.01;
        double momentum = 0.9;
        float[] end = run(new SgdMomentum(momentum, 0), 1, 2, rate, steps);
        double velocity = 2 * (1 - Math.pow(momentum, steps)) / (1 - momentum);
        double way = 2 * (steps - momentum * (1 - Math.pow(momentum, steps)) / (1 - momentum)) / (1 - momentum);
        assertEquals(velocity, end[1], 1e-5);
        assertEquals(1 - rate * way, end[0], 1e-5);
    }

    @Test
    void decayAloneShrinksGeometrically() {
        assertEquals(3 * Math.pow(1 - 0.1 * 0.2, 30), run(new SgdMomentum(0, 0.2), 3, 0, 0.1, 30)[0], 1e-5);
        assertEquals(3 * Math.pow(1 - 0.1 * 0.2, 30), run(AdamW.of(0.2), 3, 0, 0.1, 30)[0], 1e-5);
    }

    @Test
    void adamGoesOneRateAStepAgainstAConstantGradient() {
        for (float gradient : new float[] {5, -1e-3f}) {
            assertEquals(-Math.signum(gradient) * 0.01 * 50, run(AdamW.of(0), 0, gradient, 0.01, 50)[0], 1e-5);
        }
    }

    @Test
    void adamFollowsItsRecurrence() {
        AdamW adam = new AdamW(0.8, 0.95, 1e-3, 0.1);
        float[] values = {0.5f};
        float[][] memory = new float[2][1];
        double x = 0.5;
        double m = 0;
        double v = 0;
        for (int t = 1; t <= 15; t++) {
            double g = Math.sin(t);
            adam.move(values, new float[] {(float) g}, memory, 0, 1, 0.02, t);
            m = 0.8 * m + 0.2 * g;
            v = 0.95 * v + 0.05 * g * g;
            x -= 0.02 * (0.1 * x + m / (1 - Math.pow(0.8, t)) / (Math.sqrt(v / (1 - Math.pow(0.95, t))) + 1e-3));
            assertEquals(x, values[0], 1e-5, "step " + t);
        }
    }

    @Test
    void rateDecaysAsACosine() {
        SearchOptions options = new SearchOptions(10, 1, 0.4, AdamW.of(0));
        assertEquals(0.4, options.rate(0));
        assertEquals(0.2, options.rate(5), 1e-12);
        assertEquals(0.4 * (1 + Math.cos(0.9 * Math.PI)) / 2, options.rate(9), 1e-12);
    }

    @Test
    void wrongSettingsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SgdMomentum(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new SgdMomentum(0.9, -1));
        assertThrows(IllegalArgumentException.class, () -> new AdamW(0.9, 0.999, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> AdamW.of(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new SearchOptions(0, 1, 0.1, AdamW.of(0)));
        assertThrows(IllegalArgumentException.class, () -> new SearchOptions(1, 0, 0.1, AdamW.of(0)));
        assertThrows(IllegalArgumentException.class, () -> new SearchOptions(1, 1, Double.NaN, AdamW.of(0)));
    }
}
