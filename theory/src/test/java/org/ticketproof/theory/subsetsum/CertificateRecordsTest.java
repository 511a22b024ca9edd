package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Certificates are values: equal by content, different in every component, and not to be changed from outside. */
class CertificateRecordsTest {
    private static final OptionalLong NONE = OptionalLong.empty();

    private static BitSet bits(int... indices) {
        BitSet bits = new BitSet();
        for (int i : indices) {
            bits.set(i);
        }
        return bits;
    }

    /** The first of each list, made twice, and the others, each different from it in one component. */
    private static List<List<SubsetCertificate>> certificates() {
        return List.of(
                List.of(new NearestCertificate(new long[] {1, 5}, 2, bits(0), 1), new NearestCertificate(new long[] {1, 4}, 2, bits(0), 1),
                        new NearestCertificate(new long[] {1, 5}, 3, bits(0), 1), new NearestCertificate(new long[] {1, 5}, 2, bits(1), 1),
                        new NearestCertificate(new long[] {1, 5}, 2, bits(0), 2)),
                List.of(new WithinCertificate(new long[] {1, 5}, 2, 1, bits(0)), new WithinCertificate(new long[] {1, 4}, 2, 1, bits(0)),
                        new WithinCertificate(new long[] {1, 5}, 3, 1, bits(0)), new WithinCertificate(new long[] {1, 5}, 2, 2, bits(0)),
                        new WithinCertificate(new long[] {1, 5}, 2, 1, bits(0, 1))),
                List.of(new FixedSizeCertificate(new long[] {1, 5}, 1, 2, bits(0), 1), new FixedSizeCertificate(new long[] {1, 4}, 1, 2, bits(0), 1),
                        new FixedSizeCertificate(new long[] {1, 5}, 2, 2, bits(0), 1), new FixedSizeCertificate(new long[] {1, 5}, 1, 3, bits(0), 1),
                        new FixedSizeCertificate(new long[] {1, 5}, 1, 2, bits(1), 1), new FixedSizeCertificate(new long[] {1, 5}, 1, 2, bits(0), 3)),
                List.of(new InfeasibleCertificate(new long[] {1, 5}, 3, 1, OptionalLong.of(1), NONE),
                        new InfeasibleCertificate(new long[] {1, 4}, 3, 1, OptionalLong.of(1), NONE),
                        new InfeasibleCertificate(new long[] {1, 5}, 4, 1, OptionalLong.of(1), NONE),
                        new InfeasibleCertificate(new long[] {1, 5}, 3, 0, OptionalLong.of(1), NONE),
                        new InfeasibleCertificate(new long[] {1, 5}, 3, 1, OptionalLong.of(0), NONE),
                        new InfeasibleCertificate(new long[] {1, 5}, 3, 1, OptionalLong.of(1), OptionalLong.of(5))));
    }

    @Test
    void equalExactlyIfAllComponentsAre() {
        List<List<SubsetCertificate>> again = certificates();
        for (int kind = 0; kind < again.size(); kind++) {
            List<SubsetCertificate> variants = certificates().get(kind);
            for (int i = 0; i < variants.size(); i++) {
                for (int j = 0; j < variants.size(); j++) {
                    SubsetCertificate one = variants.get(i);
                    SubsetCertificate other = again.get(kind).get(j);
                    if (i == j) {
                        assertEquals(one, other);
                        assertEquals(one.hashCode(), other.hashCode());
                    } else {
                        assertNotEquals(one, other);
                        assertNotEquals(one.hashCode(), other.hashCode());
                    }
                }
            }
            assertNotEquals(variants.get(0), again.get((kind + 1) % again.size()).get(0));
        }
    }

    @Test
    void changesOutsideDoNotReachIn() {
        BiFunction<long[], BitSet, NearestCertificate> nearest = (v, s) -> new NearestCertificate(v, 2, s, 1);
        BiFunction<long[], BitSet, WithinCertificate> within = (v, s) -> new WithinCertificate(v, 2, 1, s);
        BiFunction<long[], BitSet, FixedSizeCertificate> fixed = (v, s) -> new FixedSizeCertificate(v, 1, 2, s, 1);
        long[] values = {1, 5};
        BitSet subset = bits(0);
        NearestCertificate a = nearest.apply(values, subset);
        WithinCertificate b = within.apply(values, subset);
        FixedSizeCertificate c = fixed.apply(values, subset);
        values[0] = 9;
        subset.set(1);
        a.values()[1] = 9;
        b.values()[1] = 9;
        c.values()[1] = 9;
        a.subset().clear();
        b.subset().clear();
        c.subset().clear();
        for (long[] kept : new long[][] {a.values(), b.values(), c.values()}) {
            assertArrayEquals(new long[] {1, 5}, kept);
        }
        assertEquals(List.of(bits(0), bits(0), bits(0)), List.of(a.subset(), b.subset(), c.subset()));
    }
}
