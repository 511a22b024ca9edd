package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SubsetCheckerTest {
    private static final BitSet NONE = new BitSet();

    private static void sound(SubsetCertificate certificate) {
        assertEquals(Optional.empty(), SubsetChecker.defect(certificate));
    }

    private static void defective(String part, SubsetCertificate certificate) {
        String defect = SubsetChecker.defect(certificate).orElseThrow(() -> new AssertionError("accepted: " + certificate));
        assertTrue(defect.contains(part), defect);
    }

    private static BitSet flip(BitSet subset, int i) {
        BitSet flipped = (BitSet) subset.clone();
        flipped.flip(i);
        return flipped;
    }

    @Test
    void nearestHoldsAndTamperedFails() {
        SplittableRandom random = new SplittableRandom(13);
        for (int trial = 0; trial < 200; trial++) {
            int count = random.nextInt(1, 24);
            long[] values = SubsetEnumeration.draw(random, count, FixedPoint.ONE);
            long target = random.nextLong(-FixedPoint.ONE, FixedPoint.ONE);
            NearestCertificate c = SubsetCertifier.nearest(values, count, target);
            sound(c);
            defective("units from the target", new NearestCertificate(values, target, c.subset(), c.error() + 1));
            BitSet worse = flip(c.subset(), random.nextInt(count));
            long error = Math.abs(target - worse.stream().mapToLong(i -> values[i]).sum());
            defective(error == c.error() ? "" : "is only", new NearestCertificate(values, target, worse, error));
            defective("does not exist", new NearestCertificate(values, target, flip(c.subset(), count), c.error()));
        }
        defective("2^60", new NearestCertificate(new long[] {Long.MIN_VALUE}, 0, NONE, 0));
        defective("2^60", new NearestCertificate(new long[0], Long.MIN_VALUE, NONE, 0));
    }

    @Test
    void withinAndInfeasibleHoldAndTamperedFail() {
        SplittableRandom random = new SplittableRandom(14);
        int infeasible = 0;
        for (int trial = 0; trial < 300; trial++) {
            int count = random.nextInt(1, 12);
            long[] values = SubsetEnumeration.draw(random, count, FixedPoint.ONE);
            long target = random.nextLong(-FixedPoint.ONE, FixedPoint.ONE);
            long tolerance = FixedPoint.ONE / 50;
            SubsetCertificate c = SubsetCertifier.within(values, count, target, tolerance);
            sound(c);
            if (c instanceof WithinCertificate w) {
                long error = Math.abs(target - w.subset().stream().mapToLong(i -> values[i]).sum());
                defective("more than the tolerance", new WithinCertificate(values, target, error - 1 < 0 ? 0 : error - 1,
                        error == 0 ? flip(w.subset(), 0) : w.subset()));
            } else {
                infeasible++;
                InfeasibleCertificate i = (InfeasibleCertificate) c;
                long error = SubsetEnumeration.nearest(values, count, target);
                defective("within the tolerance", new InfeasibleCertificate(values, target, error, i.below(), i.above()));
                sound(new InfeasibleCertificate(values, target, error - 1, i.below(), i.above()));
                defective("neighbouring", new InfeasibleCertificate(values, target, tolerance, OptionalLong.of(5), i.above()));
            }
        }
        assertTrue(infeasible > 50 && infeasible < 250, "one outcome is hardly tested: " + infeasible);
        defective("negative", new WithinCertificate(new long[0], 0, -1, NONE));
        defective("negative", new InfeasibleCertificate(new long[0], 0, -1, OptionalLong.empty(), OptionalLong.empty()));
    }

    @Test
    void manyVariables() {
        SplittableRandom random = new SplittableRandom(15);
        long[] values = SubsetEnumeration.draw(random, 62, FixedPoint.ONE);
        sound(SubsetCertifier.nearest(values, 62, FixedPoint.ONE / 3));
        long[] clusters = new long[70];
        Arrays.setAll(clusters, i -> FixedPoint.ONE + i % 3);
        SubsetCertificate c = SubsetCertifier.within(clusters, 70, 2 * FixedPoint.ONE + 104, 99);
        assertInstanceOf(InfeasibleCertificate.class, c);
        sound(c);
        defective("may lie", new InfeasibleCertificate(clusters, 2 * FixedPoint.ONE + 104, 100, OptionalLong.empty(),
                OptionalLong.empty()));
        NearestOfMany.Answer answer = new NearestOfMany().solve(clusters, 70, 2 * FixedPoint.ONE + 104);
        sound(new NearestCertificate(clusters, 2 * FixedPoint.ONE + 104, answer.subset(), answer.error()));
        defective("not proved", new NearestCertificate(clusters, 2 * FixedPoint.ONE, NONE, 2 * FixedPoint.ONE));
    }

    @Test
    void fixedSizeHoldsAndTamperedFails() {
        SplittableRandom random = new SplittableRandom(16);
        for (int trial = 0; trial < 100; trial++) {
            int count = random.nextInt(2, 20);
            int size = random.nextInt(1, count);
            long[] values = SubsetEnumeration.draw(random, count, FixedPoint.ONE);
            long target = random.nextLong(-FixedPoint.ONE, FixedPoint.ONE);
            FixedSizeCertificate c = SubsetCertifier.fixedSize(values, count, size, target);
            sound(c);
            defective("values, not", new FixedSizeCertificate(values, size - 1, target, c.subset(), c.error()));
            int in = c.subset().nextSetBit(0);
            int out = c.subset().nextClearBit(0);
            BitSet worse = flip(flip(c.subset(), in), out);
            long error = Math.abs(target - worse.stream().mapToLong(i -> values[i]).sum());
            defective("is only", new FixedSizeCertificate(values, size, target, worse, error));
        }
        defective("too large", new FixedSizeCertificate(new long[] {1L << 58, 5}, 1, 9, flip(NONE, 1), 4));
    }

    @Test
    void certificatesAreValues() {
        long[] values = {1, 2};
        NearestCertificate c = new NearestCertificate(values, 3, NONE, 3);
        values[0] = 9;
        assertEquals(new NearestCertificate(new long[] {1, 2}, 3, new BitSet(), 3), c);
        assertEquals(new NearestCertificate(new long[] {1, 2}, 3, new BitSet(), 3).hashCode(), c.hashCode());
        c.values()[0] = 7;
        c.subset().set(4);
        assertEquals(new NearestCertificate(new long[] {1, 2}, 3, NONE, 3), c);
    }

    @Test
    void neighbouringSumsAreGivenAsLongAsTheyCanBeChecked() {
        for (int count : new int[] {SubsetChecker.MOST_HALVED, SubsetChecker.MOST_HALVED + 1}) {
            long[] values = new long[count];
            Arrays.fill(values, 10);
            SubsetCertificate certificate = SubsetCertifier.within(values, count, 127, 2);
            boolean halved = count == SubsetChecker.MOST_HALVED;
            assertEquals(new InfeasibleCertificate(values, 127, 2, halved ? OptionalLong.of(120) : OptionalLong.empty(),
                    halved ? OptionalLong.of(130) : OptionalLong.empty()), certificate);
            assertEquals(Optional.empty(), SubsetChecker.defect(certificate));
        }
    }
}
