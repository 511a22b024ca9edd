package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The checkers at the edges of what they accept: sizes, bounds, malformed evidence, and what they say of each. */
class CheckerEdgesTest {
    private static final long MAX = FixedPoint.MAX_TOTAL;
    private static final BitSet NONE = new BitSet();
    private static final BitSet FIRST = BitSet.valueOf(new long[] {1});

    private static void sound(SubsetCertificate certificate) {
        assertEquals(Optional.empty(), SubsetChecker.defect(certificate));
    }

    private static void defective(String part, SubsetCertificate certificate) {
        String defect = SubsetChecker.defect(certificate).orElse("accepted");
        assertTrue(defect.contains(part), defect);
    }

    @Test
    void numbersUpToTheTotalAreAccepted() {
        sound(new NearestCertificate(new long[] {MAX}, 0, NONE, 0));
        defective("2^60", new NearestCertificate(new long[] {MAX, 1}, 0, NONE, 0));
        sound(new NearestCertificate(new long[] {MAX - 5}, 5, NONE, 5));
        defective("2^60", new NearestCertificate(new long[] {MAX - 5}, 6, NONE, 6));
        sound(new NearestCertificate(new long[0], MAX, NONE, MAX));
        sound(new NearestCertificate(new long[0], -MAX, NONE, MAX));
        defective("2^60", new NearestCertificate(new long[0], MAX + 1, NONE, MAX + 1));
        defective("2^60", new NearestCertificate(new long[0], -MAX - 1, NONE, MAX + 1));
        sound(new WithinCertificate(new long[0], 0, MAX, NONE));
        defective("2^60", new WithinCertificate(new long[0], 0, MAX + 1, NONE));
        defective("2^60", new WithinCertificate(new long[0], 1, MAX, NONE));
        defective("2^60", new WithinCertificate(new long[] {1}, 0, MAX, NONE));
        defective("2^60", new InfeasibleCertificate(new long[] {1}, 0, MAX, OptionalLong.of(0), OptionalLong.of(0)));
    }

    @Test
    void withinIsTightAndSeesStrangeSubsets() {
        sound(new WithinCertificate(new long[] {10}, 12, 2, FIRST));
        defective("2 units", new WithinCertificate(new long[] {10}, 12, 1, FIRST));
        sound(new WithinCertificate(new long[] {10}, 10, 0, FIRST));
        defective("does not exist", new WithinCertificate(new long[] {10}, 0, 0, BitSet.valueOf(new long[] {2})));
    }

    @Test
    void infeasibleIsTight() {
        long[] values = {10, 30};
        InfeasibleCertificate c = new InfeasibleCertificate(values, 20, 9, OptionalLong.of(10), OptionalLong.of(30));
        sound(c);
        defective("within", new InfeasibleCertificate(values, 20, 10, OptionalLong.of(10), OptionalLong.of(30)));
        sound(new InfeasibleCertificate(values, -3, 2, OptionalLong.empty(), OptionalLong.of(0)));
        defective("within", new InfeasibleCertificate(values, -3, 3, OptionalLong.empty(), OptionalLong.of(0)));
        sound(new InfeasibleCertificate(values, 43, 2, OptionalLong.of(40), OptionalLong.empty()));
        defective("within", new InfeasibleCertificate(values, 43, 3, OptionalLong.of(40), OptionalLong.empty()));
        sound(new InfeasibleCertificate(new long[0], 1, 0, OptionalLong.of(0), OptionalLong.empty()));
    }

    @Test
    void manyVariablesAreCheckedByIntervals() {
        long[] values = new long[SubsetChecker.MOST_HALVED + 1];
        Arrays.fill(values, 10);
        sound(new InfeasibleCertificate(values, 5, 4, OptionalLong.empty(), OptionalLong.empty()));
        defective("may lie", new InfeasibleCertificate(values, 5, 5, OptionalLong.empty(), OptionalLong.empty()));
        defective("cannot be checked", new InfeasibleCertificate(values, 5, 4, OptionalLong.of(0), OptionalLong.empty()));
        defective("cannot be checked", new InfeasibleCertificate(values, 5, 4, OptionalLong.empty(), OptionalLong.of(10)));
        sound(new NearestCertificate(values, 5, NONE, 5));
        sound(new NearestCertificate(values, 10, FIRST, 0));
        defective("not proved nearest", new NearestCertificate(values, 10, NONE, 10));
    }

    @Test
    void fixedSizeRaisesFarEnough() {
        // Without the size, {-7} would be nearer to -7 than {3, -4}; with it, nothing else is.
        long[] values = {3, -4, -7, 40};
        BitSet pair = BitSet.valueOf(new long[] {0b0101});
        sound(new FixedSizeCertificate(values, 2, -4, pair, 0));
        sound(new FixedSizeCertificate(values, 2, -7, pair, 3));
        defective("is only", new FixedSizeCertificate(values, 2, -11, pair, 7));
        defective("2 values, not 1", new FixedSizeCertificate(values, 1, -4, pair, 0));
        sound(new FixedSizeCertificate(values, 0, 100, NONE, 100));
        defective("4 units from the target, not 5", new FixedSizeCertificate(values, 0, 4, NONE, 5));
    }

    @Test
    void fixedSizeRefusesNumbersThatCannotBeRaised() {
        // raise = 2 (v + t) + 1 has to stay within MAX / (2 n + 2).
        long most = (MAX / 4 - 1) / 2;
        sound(new FixedSizeCertificate(new long[] {most}, 1, 0, FIRST, most));
        defective("too large for a check by size", new FixedSizeCertificate(new long[] {most + 1}, 1, 0, FIRST, most + 1));
        defective("too large for a check by size", new FixedSizeCertificate(new long[] {1}, 1, most, FIRST, most - 1));
        defective("2^60", new FixedSizeCertificate(new long[] {MAX, 1}, 1, MAX, FIRST, 0));
    }
}
