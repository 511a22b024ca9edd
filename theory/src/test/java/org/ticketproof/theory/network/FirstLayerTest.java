package org.ticketproof.theory.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ticketproof.theory.freezing.DrawnInstance;
import org.ticketproof.theory.subsetsum.FixedPoint;

class FirstLayerTest {
    private static final long ONE = FixedPoint.ONE;
    private static final byte FREE = DrawnInstance.FREE;
    private static final byte LOCKED = DrawnInstance.LOCKED;

    static RandomBits bits(long seed) {
        return (layer, block, index) -> new SplittableRandom(seed * 1_000_003 + layer * 1_009 + block * 31 + index * 7_919).nextLong();
    }

    @Test
    void oneLockedNeuronHasTheErrorThatAHandComputationGives() {
        // |relu(x + y) - w.x| over the box is least for w = (1/2, 1/2): |x + y| / 2, at most 1.
        FrozenTwoLayer source = new FrozenTwoLayer(2, new long[] {ONE, ONE}, new byte[] {LOCKED, LOCKED}, new long[] {ONE}, new byte[] {LOCKED});
        assertEquals(1.0, ExhaustiveMasks.leastSupError(source, new double[] {0.5, 0.5}), 1e-12);
        double bound = KinkChecker.lowerBound(source, KinkProver.best(source).orElseThrow());
        // relu's second difference at half-length 1/sqrt 2 * sqrt 2... within the box: middle (-1/2, 1/2), half (1/2, 1/2): 1 / 4.
        assertEquals(0.25, bound, 0.09);
        assertTrue(bound <= 1.0);
    }

    @Test
    void certificateNeverExceedsTheLeastErrorOfAllMasks() {
        int certified = 0;
        int networks = 0;
        SplittableRandom random = new SplittableRandom(4);
        for (int trial = 0; networks < 260; trial++) {
            int inputs = 2 + trial % 2;
            int neurons = 2 + random.nextInt(inputs == 2 ? 5 : 3);
            FrozenTwoLayer source = FrozenTwoLayer.draw(inputs, neurons, 0.1 * (trial % 3), 0.6, 0.5, bits(trial));
            if (ExhaustiveMasks.freeWeights(source) > 14) {
                continue;
            }
            networks++;
            double[] target = random.doubles(inputs, -1, 1).toArray();
            double least = ExhaustiveMasks.leastSupError(source, target);
            Optional<KinkCertificate> certificate = KinkProver.best(source);
            if (certificate.isPresent()) {
                certified++;
                double bound = KinkChecker.lowerBound(source, certificate.get());
                assertTrue(bound > 0 && bound <= least * (1 + 1e-12), "trial " + trial + ": " + bound + " > " + least);
            }
        }
        assertTrue(certified >= 100, certified + " of " + networks + " networks had a locked kink");
    }

    @Test
    void exhaustiveSearchFindsAMaskThatIsThere() {
        // relu(x) - relu(-x) = x, with a distractor.
        long[] first = {ONE, ONE / 3, -ONE, ONE / 5, ONE / 7, ONE / 2};
        FrozenTwoLayer source = new FrozenTwoLayer(2, first, new byte[] {FREE, FREE, FREE, FREE, FREE, FREE},
                new long[] {ONE, -ONE, ONE / 3}, new byte[] {LOCKED, LOCKED, FREE});
        assertEquals(0, ExhaustiveMasks.leastSupError(source, new double[] {1, 0}), 1e-12);
        assertTrue(KinkProver.best(source).isEmpty());
    }

    @Test
    void checkerRefusesForgedCertificates() {
        FrozenTwoLayer source = FrozenTwoLayer.draw(2, 6, 0, 1, 1, bits(5));
        KinkCertificate certificate = KinkProver.best(source).orElseThrow();
        KinkCertificate.Segment segment = certificate.segments().get(0);
        long[] wide = {segment.half()[0] * 2, segment.half()[1] * 2};
        KinkCertificate stretched = new KinkCertificate(certificate.neuron(), List.of(new KinkCertificate.Segment(segment.middle(), wide)));
        assertThrows(IllegalArgumentException.class, () -> KinkChecker.lowerBound(source, stretched));
        KinkCertificate none = new KinkCertificate(certificate.neuron(), List.of());
        assertThrows(IllegalArgumentException.class, () -> KinkChecker.lowerBound(source, none));
        FrozenTwoLayer free = FrozenTwoLayer.draw(2, 6, 0, 1, 0, bits(5));
        assertThrows(IllegalArgumentException.class, () -> KinkChecker.lowerBound(free, certificate));
    }

    @Test
    void oversizedOracleIsRefused() {
        FrozenTwoLayer source = FrozenTwoLayer.draw(2, 9, 0, 0, 0, bits(1));
        assertThrows(IllegalArgumentException.class, () -> ExhaustiveMasks.leastSupError(source, new double[] {1, 1}));
        assertThrows(IllegalArgumentException.class, () -> ExhaustiveMasks.leastSupError(source, new double[] {1}));
    }
}
