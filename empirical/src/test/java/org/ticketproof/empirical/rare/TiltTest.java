package org.ticketproof.empirical.rare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketproof.empirical.estimate.ReplicaMean;
import org.ticketproof.empirical.sampling.TrialStream;
import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.theory.bound.ConverseRate;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;

class TiltTest {
    /** The least factor over all tilts of one end is rho(1) of the converse, computed elsewhere. */
    @ParameterizedTest
    @CsvSource({"0,0.5", "0.25,0.25", "0.1,0.8"})
    void leastFactorIsRho(double prune, double lock) {
        ConverseRate rate = ConverseRate.of(Freezing.of(prune, lock));
        assertEquals(-rate.rate(), new Tilt(Freezing.of(prune, lock), rate.theta(), 0).logFactor(), 1e-9);
    }

    @Test
    void factorsByHand() {
        assertEquals(0, new Tilt(Freezing.of(0.2, 0.3), 0, 0).logFactor(), 1e-15);
        assertEquals(Math.log(0.5 + (1 - Math.exp(-2)) / 4), new Tilt(Freezing.NONE, 2, 0).logFactor(), 1e-14);
        assertEquals(Math.log(0.5 + (1 - Math.exp(-2)) / 4), new Tilt(Freezing.NONE, 0, 2).logFactor(), 1e-14);
        assertEquals(Math.log(Math.sinh(2) / 2), new Tilt(Freezing.of(0, 1), 3, 1).logFactor(), 1e-14);
    }

    /** Under the saddle tilt the mean of the sum is where the event begins. */
    @Test
    void saddleOfThePlainLaw() {
        double tilt = Tilt.saddle(Freezing.NONE, 60, 0.99);
        double step = 1e-4;
        double slope = (new Tilt(Freezing.NONE, tilt + step, 0).logFactor() - new Tilt(Freezing.NONE, tilt - step, 0).logFactor()) / (2 * step);
        assertEquals(-0.99, 60 * slope, 1e-4);
        assertEquals(0, Tilt.saddle(Freezing.NONE, 2, 0.99));
    }

    /** Weights average to 1: the mixture's density is the one that paths are drawn from (5 standard errors, false alarm 6e-7). */
    @ParameterizedTest
    @CsvSource({"0,0", "0.3,0.2", "0,0.6"})
    void weightsAverageToOne(double prune, double lock) {
        int n = 12;
        Cell cell = new Cell(new Setting(0.1, Freezing.of(prune, lock), VariableLaw.UNIFORM, Targets.ALL), n);
        TiltMixture mixture = TiltMixture.of(cell);
        assertTrue(mixture.size() > 1);
        TiltedPath path = new TiltedPath(n);
        TrialStream stream = TrialStream.of(9, "weights");
        double[] weights = new double[40_000];
        double[] squares = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            stream.seek(i);
            path.draw(stream, mixture, n);
            weights[i] = Math.exp(mixture.logWeight(path.sumDown(), path.sumUp()));
            // A second function, so that the direction of the tilts is tested too: squared locked and free sums.
            squares[i] = weights[i] * Math.pow(path.sumDown() - path.sumUp(), 2);
        }
        ReplicaMean one = ReplicaMean.of(weights);
        assertEquals(1, one.mean(), 5 * one.standardError());
        // Y - Z is -|x| for free variables and 0 otherwise: the second moment of a sum of n with mean f/2 and square f/3.
        double f = 1 - prune - lock;
        double moment = n * f / 3 + n * (n - 1.0) * f * f / 4;
        ReplicaMean second = ReplicaMean.of(squares);
        assertEquals(moment, second.mean(), 5 * second.standardError());
        assertTrue(one.relativeStandardError() < 0.05 && second.relativeStandardError() < 0.05);
    }
}
