package org.ticketproof.theory.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;

/** The rows of the dynamic program against majorants over all pairs of points, and its averages against plain sums. */
class WorstCaseOracleTest {
    private static final DynamicProgramBound BOUND = new DynamicProgramBound();
    /** Made once: a long table takes half a second. */
    private static final WorstCaseTable TABLE = new WorstCaseTable(0.5, 1, Targets.ALL);

    /** The program of {@link WorstCaseRow} by its definition: all pairs of right ends of cells in the window. */
    private static final class Oracle {
        private final double[] grid;
        private final double growth;
        private final boolean one;
        private double[] values;
        private double lastCell;

        Oracle(double start, double end, double growth, int cells, Targets targets) {
            this.growth = growth;
            one = targets == Targets.ONE;
            grid = new double[cells + 2];
            double from = Math.log(start / (1 - start));
            double to = Math.log(end / (1 - end));
            for (int i = 0; i <= cells; i++) {
                grid[i] = 1 / (1 + Math.exp(-(from + (to - from) * i / cells)));
            }
            grid[cells] = end;
            grid[cells + 1] = 1;
            values = new double[cells + 1];
            for (int i = 0; i <= cells; i++) {
                values[i] = one ? 1 - grid[i] : i < cells ? 1 : 0;
            }
            lastCell = (1 - end) / end;
        }

        void step() {
            int last = values.length - 1;
            double[] next = new double[last + 1];
            for (int i = 0; i <= last; i++) {
                next[i] = i == last ? values[i] : majorant(i, grid[i] * (1 + growth * (1 - grid[i])));
            }
            lastCell *= 1 - growth / 2;
            next[last] = one ? Math.min(values[last], lastCell) : 0;
            for (int i = last - 1; i >= 0; i--) {
                next[i] = Math.max(next[i + 1], Math.min(values[i], next[i]));
            }
            values = next;
        }

        private double majorant(int i, double mean) {
            double window = Math.min(1, 2 * grid[i + 1]);
            double best = 0;
            for (int p = i; p < values.length && grid[p] < window; p++) {
                if (x(p, window) >= mean) {
                    best = Math.max(best, p == i ? values[i] : 0);
                }
                for (int q = p + 1; q < values.length && grid[q] < window && x(p, window) < mean; q++) {
                    if (x(q, window) >= mean) {
                        double share = (x(q, window) - mean) / (x(q, window) - x(p, window));
                        best = Math.max(best, share * values[p] + (1 - share) * y(q, window));
                    }
                }
            }
            return best;
        }

        private double x(int cell, double window) {
            return Math.min(window, grid[cell + 1]);
        }

        /** In the last cell the bound falls to 0 at 1. */
        private double y(int cell, double window) {
            return cell == values.length - 1 && window == 1 ? 0 : values[cell];
        }

        double potentialFactor() {
            double factor = 0;
            for (int i = 0; i < values.length - 1; i++) {
                factor = Math.max(factor, values[i] * grid[i + 1] / (1 - grid[i + 1]));
            }
            double end = grid[values.length - 1];
            return Math.max(factor, values[values.length - 1] * end / (1 - end));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.031, 0.9905, 0.5, 40, ALL", "0.186, 0.943, 0.5, 25, ALL", "0.4, 0.9, 0.25, 30, ALL", "0.062, 0.981, 0.314, 80, ALL",
        "0.6, 0.85, 0.5, 6, ALL", "0.05, 0.9999, 0.5, 50, ONE", "0.3, 0.99, 0.25, 30, ONE", "0.01, 0.9, 0.5, 60, ONE"})
    void everyStepTakesTheLeastConcaveMajorant(double start, double end, double growth, int cells, Targets targets) {
        WorstCaseRow row = new WorstCaseRow(start, end, growth, cells, targets);
        Oracle oracle = new Oracle(start, end, growth, cells, targets);
        for (int step = 0; step < 40; step++) {
            assertClose(oracle.values[0], row.atStart(), 1e-9, "start after " + step + " steps");
            double factor = oracle.potentialFactor() / (targets == Targets.ONE ? end : 1);
            assertClose(factor, row.potentialFactor(), 1e-9, "potential after " + step + " steps");
            row.step();
            oracle.step();
        }
        assertTrue(row.atStart() < 0.9, "the program has hardly moved: " + row.atStart());
    }

    /** Rounded up, and by no more than a relative error. */
    private static void assertClose(double expected, double actual, double relative, String what) {
        assertTrue(actual >= expected * (1 - 1e-13), what + ": " + actual + " < " + expected);
        assertTrue(actual <= expected * (1 + relative), what + ": " + actual + " > " + expected);
    }

    /** After its last row the table goes on with the potential of that row, and never below what a further row would say. */
    @Test
    void theTailContinuesTheLastRow() {
        for (Targets targets : Targets.values()) {
            WorstCaseTable table = new WorstCaseTable(0.25, 1, targets);
            assertEquals(13, table.prepare(13));
            double[] tail = new double[30];
            for (int k = 12; k < 30; k++) {
                tail[k] = table.logTail(k).exp().high();
                assertTrue(k == 12 || Math.abs(tail[k] / tail[k - 1] - 0.75) < 1e-12);
            }
            assertEquals(30, table.prepare(30));
            for (int k = 12; k < 30; k++) {
                assertTrue(table.value(k) <= tail[k], targets + " row " + k + ": " + table.value(k) + " > " + tail[k]);
            }
            // The potential is what the one-step bound shrinks, so the tail cannot be far above the row it continues.
            assertTrue(tail[12] <= 100 * table.value(12), targets + ": " + tail[12] + " >> " + table.value(12));
        }
    }

    @Test
    void theTailIsThePotentialOfTheLastRow() {
        double start = 0.62 * 0.25;
        WorstCaseRow row = new WorstCaseRow(start, Math.nextUp(1 - Math.nextDown(0.25 - start) / 2), 0.5, 3072, Targets.ALL);
        WorstCaseTable table = new WorstCaseTable(0.25, 1, Targets.ALL);
        table.prepare(6);
        for (int k = 0; k < 5; k++) {
            row.step();
        }
        assertEquals(row.atStart(), table.value(5));
        assertEquals(1, table.logTail(5).exp().high() / (row.potentialFactor() * (1 - start) / start), 1e-12);
    }

    /** A program that was not asked before has just as many rows as variables: none is missing and none is replaced by the tail. */
    @Test
    void aTableJustLongEnoughIsUsedToItsEnd() {
        TABLE.prepare(26);
        for (double prune : new double[] {0, 0.25}) {
            double mean = 0;
            double choose = 1;
            for (int m = 0; m <= 25; m++) {
                mean += choose * Math.pow(1 - prune, m) * Math.pow(prune, 25 - m) * TABLE.value(m);
                choose = choose * (25 - m) / (m + 1);
            }
            Setting setting = new Setting(0.5, Freezing.of(prune, 0), VariableLaw.UNIFORM, Targets.ALL);
            assertClose(mean, new DynamicProgramBound().failureProbability(setting, 25), 1e-9, "prune " + prune);
        }
    }

    /** One target of a tolerance near 1: the last cell begins halfway between the tolerance and 1, so the start lies before it. */
    @Test
    void oneTargetOfNearlyFullTolerance() {
        double eps = 1 - 0x1p-16;
        WorstCaseTable table = new WorstCaseTable(eps, 1, Targets.ONE);
        table.prepare(4);
        assertClose(1 - eps, table.value(0), 1e-12, "nothing drawn");
        assertTrue(table.value(3) < table.value(0), table.value(3) + " after three steps");
    }

    @Test
    void rowsStopWhereTheyAreNegligible() {
        int rows = TABLE.prepare(Long.MAX_VALUE);
        assertTrue(rows < WorstCaseTable.MOST_ROWS && TABLE.value(rows - 1) <= 1e-40 && TABLE.value(rows - 2) > 1e-40, rows + " rows");
        assertEquals(rows, TABLE.prepare(1));
        assertEquals(rows, TABLE.prepare(rows + 5));
    }

    /** Sparse: the mean of the table over the number of free variables, its continuation included, summed term by term. */
    @ParameterizedTest
    @CsvSource({"0.25, 40", "0.5, 200", "0.5, 560", "0.5, 800", "0.9, 1000", "0.9, 4000", "0.9, 6000", "0, 30", "0, 500"})
    void sparseIsTheMeanOverTheFreeVariables(double prune, int n) {
        Setting setting = new Setting(0.5, Freezing.of(prune, 0), VariableLaw.UNIFORM, Targets.ALL);
        int rows = TABLE.prepare(n + 1);
        double mean = 0;
        double within = 0;
        double logChoose = 0;
        for (int m = 0; m <= n; m++) {
            double probability = prune == 0 ? m == n ? 1 : 0 : Math.exp(logChoose + m * Math.log(1 - prune) + (n - m) * Math.log(prune));
            mean += probability * (m < rows ? TABLE.value(m) : TABLE.logTail(m).exp().high());
            within = m < rows ? mean : within;
            logChoose += Math.log((n - m) / (m + 1.0));
        }
        double bound = BOUND.failureProbability(setting, n);
        double simple = PotentialBound.sparse().failureProbability(setting, n);
        assertTrue(bound >= Math.min(simple, mean) * (1 - 1e-9), bound + " < " + mean);
        // Beyond the table Chernoff's bound stands for a binomial tail: too large by a factor of the order of the root of n.
        assertTrue(bound <= Math.min(simple, within + 4 * Math.sqrt(n) * (mean - within)) * (1 + 1e-9), bound + " >> " + mean);
        assertTrue(bound < 1);
    }

    /** Locked: no colouring of the free variables gives less than the bound, which is the least of them. */
    @ParameterizedTest
    @CsvSource({"0, 0.5, 150, uniform", "0.25, 0.25, 120, uniform", "0.125, 0.0625, 60, product"})
    void noColouringBeatsTheProgram(double prune, double lock, int n, String id) {
        VariableLaw law = VariableLaw.ofId(id);
        Setting setting = new Setting(0.5, Freezing.of(prune, lock), law, Targets.ALL);
        WorstCaseTable table = law == VariableLaw.UNIFORM ? TABLE : new WorstCaseTable(0.5, law.growthWeight(), Targets.ALL);
        assertTrue(table.prepare(n + 1) > n);
        DriftRate rate = DriftRate.of(law);
        double free = 1 - prune - lock;
        double least = 1;
        for (double alpha = 1 / 64.0; alpha < 1; alpha += 1 / 64.0) {
            double dense = (1 - alpha) * free;
            double logChoose = 0;
            double sum = 0;
            for (int m = 0; m <= n; m++) {
                sum += Math.exp(logChoose + m * Math.log(dense) + (n - m) * Math.log1p(-dense)) * table.value(m);
                logChoose += Math.log((n - m) / (m + 1.0));
            }
            double theta = rate.bestTheta(lock, alpha * free);
            least = Math.min(least, sum + 2 * Math.exp(n * rate.excess(lock, Enclosure.of(alpha * free), theta).log1p().high()));
        }
        double bound = BOUND.failureProbability(setting, n);
        assertTrue(bound <= least * (1 + 1e-3), bound + " > " + least);
        assertTrue(bound >= least / 2 && bound < 1, bound + " far below " + least);
    }
}
