package org.ticketproof.models.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ExperimentsTest {
    @Test
    void lockedKinksAreThereAndTheirBoundsHold() {
        FirstLayerExperiment experiment = new FirstLayerExperiment(2, 0, 0.5, 0.5, 60, 1);
        FirstLayerExperiment.Row small = experiment.measure(3, 0.01);
        assertEquals(60, small.searched());
        assertTrue(small.tightness() > 0 && small.tightness() <= 1, small.toString());
        // A neuron has a locked kink with probability 1/8; 40 neurons have none with probability 0.005.
        assertTrue(experiment.measure(40, 0.01).certified() > 50);
    }

    @Test
    void nothingLockedInTheFirstLayerRepairsTheConstruction() {
        FirstLayerExperiment.Repaired repaired = new FirstLayerExperiment(2, 0, 0.25, 0.25, 30, 1).repaired(250, 0.01);
        assertEquals(30, repaired.within(), repaired.toString());
        assertTrue(repaired.medianError() <= 0.01);
    }

    @Test
    void noNetworkReachesMoreMapsThanItHasMasks() {
        ReachExperiment experiment = new ReachExperiment(2, 0.25, 3);
        for (int hidden = 1; hidden <= 3; hidden++) {
            ReachExperiment.Reach reach = experiment.reach(hidden, 0);
            assertEquals(4 * hidden, reach.parameters());
            assertEquals(73, reach.maps());
            assertTrue(reach.reached() >= 1 && reach.reached() <= Math.min(reach.masks(), reach.maps()), reach.toString());
        }
        assertEquals(3, experiment.necessary(), 1e-12);
    }

    @Test
    void inOneDimensionTheCountIsThatOfAnIndependentEnumeration() {
        ReachExperiment experiment = new ReachExperiment(1, 0.1, 3);
        for (int trial = 0; trial < 5; trial++) {
            assertEquals(independentCount(4, trial), experiment.reach(4, trial).reached(), "trial " + trial);
        }
    }

    @Test
    void wrongSizesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new FirstLayerExperiment(1, 0, 0.5, 0.5, 60, 1));
        assertThrows(IllegalArgumentException.class, () -> new FirstLayerExperiment(2, 0.6, 0.5, 0.5, 60, 1));
        assertThrows(IllegalArgumentException.class, () -> new ReachExperiment(3, 0.2, 1));
        assertThrows(IllegalArgumentException.class, () -> new ReachExperiment(2, 0.2, 1).reach(9, 1));
    }

    /** With one input, a mask of k kept neurons is a pair of slopes, one for each sign of the input. */
    private static int independentCount(int hidden, int trial) {
        var stream = org.ticketproof.empirical.sampling.TrialStream.of(3, "reach d=1 hidden=" + hidden);
        stream.seek(trial);
        double[] weights = new double[2 * hidden];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (stream.nextLong() >> 11) * 0x1p-52;
        }
        int count = 0;
        for (double map = -4 * 0.202; map <= 0.9; map += 0.202) {
            boolean reached = false;
            for (int mask = 0; mask < 1 << hidden; mask++) {
                double right = 0;
                double left = 0;
                for (int k = 0; k < hidden; k++) {
                    double slope = (mask >> k & 1) * weights[2 * k] * weights[2 * k + 1];
                    right += weights[2 * k] > 0 ? slope : 0;
                    left += weights[2 * k] < 0 ? slope : 0;
                }
                reached |= Math.abs(right - map) <= 0.1 && Math.abs(left - map) <= 0.1;
            }
            count += reached ? 1 : 0;
        }
        return count;
    }
}
