package org.ticketproof.theory.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;

/** The dynamic program against processes that satisfy its hypotheses, and against an independent coarse program. */
class DynamicProgramTest {
    private static final DynamicProgramBound BOUND = new DynamicProgramBound();

    private static Setting setting(double eps, double prune, double lock, VariableLaw law, Targets targets) {
        return new Setting(eps, Freezing.of(prune, lock), law, targets);
    }

    @Test
    void lowersTheWidthOfTheoremR() {
        long width = BOUND.leastWidth(setting(.01, 0, 0, VariableLaw.UNIFORM, Targets.ALL), .01).getAsLong();
        // The theory document says 45 with equal parts of the tolerance; a larger first part saves one more.
        assertEquals(44, width);
        assertTrue(BOUND.leastWidth(setting(.01, 0, 0, VariableLaw.UNIFORM, Targets.ONE), .01).getAsLong() < 32);
    }

    /**
     * A process with the least mean growth: from v it doubles (or jumps to 1) or stays. Its failure probability, computed on its own
     * countable set of states from the top down, must not exceed the bound.
     */
    @ParameterizedTest
    @CsvSource({"0.01, 10, ALL", "0.01, 40, ALL", "0.3, 5, ALL", "0.9, 2, ALL", "1e-6, 60, ALL", "0.01, 20, ONE", "0.3, 5, ONE",
        "1e-6, 60, ONE"})
    void coversTheDoublingProcess(double eps, int n, Targets targets) {
        double failure = doubling(targets == Targets.ALL ? 0.62 * eps : eps, 0.38 * eps, n, targets);
        WorstCaseTable table = new WorstCaseTable(eps, 1, targets);
        assertTrue(table.prepare(n + 1) > n);
        assertTrue(table.value(n) >= failure * (1 - 1e-9), table.value(n) + " < " + failure);
        assertTrue(table.value(n) <= 1);
    }

    private static double doubling(double v, double b, int left, Targets targets) {
        int levels = 1;
        for (double x = v; x < 1; x *= 2) {
            levels++;
        }
        double[] states = new double[levels];
        for (int i = 0; i < levels; i++) {
            states[i] = Math.min(1, Math.scalb(v, i));
        }
        double[] values = new double[levels];
        for (int i = 0; i < levels; i++) {
            values[i] = targets == Targets.ONE ? 1 - states[i] : 1 - states[i] >= b / 2 ? 1 : 0;
        }
        for (int step = 0; step < left; step++) {
            for (int i = 0; i < levels - 1; i++) {
                double up = states[i] * (1 - states[i]) / 2 / (states[i + 1] - states[i]);
                values[i] = (1 - up) * values[i] + up * values[i + 1];
            }
        }
        return values[0];
    }

    /** A brute-force program on its own grid with steps to two grid points only is below the bound, and not far. */
    @ParameterizedTest
    @CsvSource({"0.05, 20", "0.2, 12", "0.01, 30"})
    void isCloseToABruteForceProgram(double eps, int n) {
        int cells = 500;
        double start = 0.62 * eps;
        double end = 1 - 0.38 * eps / 2;
        double[] grid = new double[cells + 1];
        double from = Math.log(start / (1 - start));
        double to = Math.log(end / (1 - end));
        for (int i = 0; i <= cells; i++) {
            grid[i] = 1 / (1 + Math.exp(-(from + (to - from) * i / cells)));
        }
        double[] values = new double[cells + 1];
        Arrays.fill(values, 0, cells, 1);
        for (int step = 0; step < n; step++) {
            double[] next = new double[cells + 1];
            for (int i = 0; i < cells; i++) {
                double mean = grid[i] * (1 + (1 - grid[i]) / 2);
                double best = 0;
                for (int lo = i; lo < cells && grid[lo] <= mean; lo++) {
                    for (int hi = lo + 1; hi <= cells && grid[hi] <= 2 * grid[i]; hi++) {
                        if (grid[hi] > mean) {
                            double share = (grid[hi] - mean) / (grid[hi] - grid[lo]);
                            best = Math.max(best, share * values[lo] + (1 - share) * values[hi]);
                        }
                    }
                    // The point of success nearest to the mean, at the end of the grid or at twice the start.
                    double far = Math.min(1, 2 * grid[i]);
                    if (far > end && far > mean) {
                        best = Math.max(best, (far - mean) / (far - grid[lo]) * values[lo]);
                    }
                }
                next[i] = best;
            }
            values = next;
        }
        WorstCaseTable table = new WorstCaseTable(eps, 1, Targets.ALL);
        table.prepare(n + 1);
        assertTrue(table.value(n) >= values[0] * (1 - 1e-9), table.value(n) + " < " + values[0]);
        assertTrue(table.value(n) <= values[0] * 1.25, table.value(n) + " >> " + values[0]);
    }

    @Test
    void continuesBeyondTheTableWithoutAJumpUp() {
        Setting plain = setting(.01, 0, 0, VariableLaw.UNIFORM, Targets.ALL);
        double before = BOUND.failureProbability(plain, 300);
        double later = BOUND.failureProbability(plain, 400);
        assertTrue(later < before && later > 0, before + " " + later);
        assertEquals(100 * Math.log(.75), Math.log(later / before), .5);
    }

    @Test
    void sparseAveragesOverTheFreeCount() {
        Setting sparse = setting(.01, .5, 0, VariableLaw.UNIFORM, Targets.ALL);
        Setting plain = setting(.01, 0, 0, VariableLaw.UNIFORM, Targets.ALL);
        double sum = 0;
        double binomial = Math.pow(.5, 60);
        for (int m = 0; m <= 60; m++) {
            sum += binomial * BOUND.failureProbability(plain, m);
            binomial *= (60.0 - m) / (m + 1);
        }
        assertEquals(1, BOUND.failureProbability(sparse, 60) / sum, .05);
        assertTrue(BOUND.failureProbability(sparse, 60) >= sum * (1 - 1e-9));
        assertEquals(OptionalLong.of(93), BOUND.leastWidth(sparse, .01));
        // Far beyond the table the tail is the potential's.
        double far = BOUND.failureProbability(sparse, 3000);
        assertTrue(far > 0 && far <= PotentialBound.sparse().failureProbability(sparse, 3000));
    }

    @Test
    void lockedIsBelowTheoremF() {
        Setting locked = setting(.01, 0, .5, VariableLaw.UNIFORM, Targets.ALL);
        assertTrue(BOUND.leastWidth(locked, .01).getAsLong() < new TheoremFBound().leastWidth(locked, .01).getAsLong());
    }
}
