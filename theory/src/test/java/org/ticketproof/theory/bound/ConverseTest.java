package org.ticketproof.theory.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;

class ConverseTest {
    private static final ConverseBound BOUND = new ConverseBound();

    private static Setting setting(double eps, double prune, double lock, Targets targets) {
        return new Setting(eps, Freezing.of(prune, lock), VariableLaw.UNIFORM, targets);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.99, 0.999, 0.9999})
    void rateIsAsymptoticToTheQuadraticForm(double lock) {
        ConverseRate rate = ConverseRate.of(Freezing.of(0, lock));
        double ratio = (1 - lock) / lock;
        assertEquals(1, rate.rate() / rate.asymptoticRate(), 2 * ratio);
        assertEquals(3 * ratio / 4, rate.theta(), ratio * ratio * 2 + 1e-6);
        assertEquals(1 / rate.rate(), rate.cost());
        assertEquals(Math.exp(-rate.rate()), rate.rho(), 1e-12);
    }

    /** rho by its definition, with a plain search. */
    @ParameterizedTest
    @CsvSource({"0, 0.5", "0.25, 0.25", "0.1, 0.05", "0, 0.9", "0, 1e-12", "0.5, 1e-15"})
    void rateIsTheMinimumOfTheTransform(double prune, double lock) {
        double free = 1 - prune - lock;
        double least = 1;
        for (double t = 1e-4; t < 40; t += 2e-4) {
            least = Math.min(least,
                    prune + lock * Math.sinh(t) / t + free * (.5 + (1 - Math.exp(-t)) / (2 * t)));
        }
        assertEquals(least, ConverseRate.of(Freezing.of(prune, lock)).rho(), 1e-9);
    }

    @Test
    void rateNeedsSomethingLockedAndSomethingFree() {
        for (Freezing freezing : new Freezing[] {Freezing.NONE, Freezing.of(.5, .5), Freezing.of(0, 1)}) {
            String message = assertThrows(IllegalArgumentException.class, () -> ConverseRate.of(freezing)).getMessage();
            assertTrue(message.contains("lock > 0"), message);
        }
    }

    /** The finite-n bound decays at the asymptotic rate: the logarithm's slope between two large n. */
    @Test
    void finiteBoundHasTheRate() {
        Setting setting = setting(.01, 0, .5, Targets.ALL);
        double slope = Math.log(BOUND.failureProbability(setting, 4000) / BOUND.failureProbability(setting, 8000)) / 4000;
        double rate = ConverseRate.of(setting.freezing()).rate();
        assertTrue(slope > rate && slope < rate * 1.01, slope + " against " + rate);
    }

    /** Where both exist, Berry-Esseen is below the exact sum, and close to it where the probability is not small. */
    @ParameterizedTest
    @CsvSource({"0, 0.98, ALL", "0, 0.95, ALL", "0.5, 0.48, ALL", "0, 0.99, ONE", "0.3, 0.3, ONE"})
    void normalTailIsBelowTheTable(double prune, double lock, Targets targets) {
        Setting setting = setting(.01, prune, lock, targets);
        DriftTable table = new DriftTable(.01, setting.freezing(), targets);
        for (int n : new int[] {4, 64, 1024, 8192}) {
            double exact = table.probability(n);
            double normal = ConverseBound.normalTail(setting, n, n);
            assertTrue(normal <= exact, n + ": " + normal + " > " + exact);
            if (targets == Targets.ALL && lock > .9 && n > 1000) {
                assertTrue(normal > exact - .05, n + ": " + normal + " << " + exact);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0, 0.5, ALL", "0.01, 0.25, 0.25, ALL", "0.3, 0, 0.8, ALL", "0.01, 0, 0.5, ONE", "1, 0, 0.5, ALL"})
    void everyWidthBelowTheLeastFails(double eps, double prune, double lock, Targets targets) {
        Setting setting = setting(eps, prune, lock, targets);
        for (double delta : new double[] {.3, .01, 1e-6}) {
            long width = BOUND.leastWidth(setting, delta).getAsLong();
            assertTrue(BOUND.failureProbability(setting, width) <= delta);
            for (long n = 0; n < width; n++) {
                assertTrue(BOUND.failureProbability(setting, n) > delta, "n = " + n);
            }
            assertTrue(width <= new TheoremFBound().leastWidth(setting, delta).getAsLong());
        }
    }

    /**
     * All targets: both sides less an upper bound of what they share, {@code E (2(1-eps))^F/F!}; one side if that is more. Beyond the
     * table a side is the normal tail less the error at the last power of two, here by another library.
     */
    @ParameterizedTest
    @CsvSource({"0.01, 0, 0.5, 0", "0.01, 0, 0.5, 1", "0.3, 0.25, 0.25, 6", "0.9, 0, 0.75, 12", "0.01, 0, 0.98, 300", "1, 0, 0.5, 9", "0.01, 0, 0.98, 16384",
        "0.01, 0, 0.98, 16385", "0.01, 0, 0.9999, 16385", "0.3, 0.5, 0.4999, 32768", "0.3, 0, 0.9999, 32769", "0.01, 0, 0.9375, 1000000"})
    void bothSidesLessWhatTheyShare(double eps, double prune, double lock, long n) {
        Setting all = setting(eps, prune, lock, Targets.ALL);
        Setting one = setting(eps, prune, lock, Targets.ONE);
        double free = 1 - prune - lock;
        double side;
        if (n > DriftTable.LARGEST) {
            double deviation = Math.sqrt(lock / 3 + free / 6 - free * free / 16);
            double error = 0.4748 * (1 + free / 4) / (deviation * Math.sqrt(Long.highestOneBit(n - 1)));
            NormalDistribution normal = new NormalDistribution();
            side = Math.max(0, normal.cumulativeProbability((1 - eps - n * free / 4) / (deviation * Math.sqrt(n))) - error);
            double oneSide = Math.max(0, 2 * (normal.cumulativeProbability(-(1 + eps + n * free / 4) / (deviation * Math.sqrt(n))) - error));
            assertEquals(oneSide, BOUND.failureProbability(one, n), 1e-10);
        } else {
            side = new DriftTable(eps, all.freezing(), Targets.ALL).probability((int) n);
        }
        double shared = 0;
        double term = Math.pow(1 - free, Math.min(n, DriftTable.LARGEST));
        for (int m = 0; m < 150 && m <= n; m++) {
            shared += term;
            term *= (Math.min(n, DriftTable.LARGEST) - m) / (m + 1.0) * free / (1 - free) * 2 * (1 - eps) / (m + 1);
        }
        double bound = BOUND.failureProbability(all, n);
        assertEquals(Math.max(side, 2 * side - shared), bound, 1e-10);
    }

    /** At small n the range bound, which takes the side to which L drifts, can be larger; where it matters the drift wins. */
    @Test
    void overtakesTheRangeBound() {
        for (int n = 20; n < 60; n++) {
            Setting setting = setting(.01, .25, .25, Targets.ALL);
            assertTrue(BOUND.failureProbability(setting, n) > new RangeBound().failureProbability(setting, n), "n = " + n);
        }
    }

    @Test
    void widthsGrowLikeTheInverseSquareOfTheFreeShare() {
        long half = BOUND.leastWidth(setting(.01, 0, .95, Targets.ALL), .01).getAsLong();
        long quarter = BOUND.leastWidth(setting(.01, 0, .975, Targets.ALL), .01).getAsLong();
        assertTrue(quarter > DriftTable.LARGEST && quarter > 3.3 * half && quarter < 4.5 * half, half + " " + quarter);
    }

    @Test
    void nothingFreeNeedsMoreThanAnyWidth() {
        assertTrue(BOUND.leastWidth(setting(.01, 0, 1, Targets.ALL), .2).isEmpty());
    }
}
