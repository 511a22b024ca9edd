package org.ticketproof.theory.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.ticketproof.theory.freezing.Freezing;

class NetworkWidthsTest {
    private static NetworkQuestion question(double eps, double delta, Freezing freezing, int... widths) {
        List<Integer> list = java.util.Arrays.stream(widths).boxed().toList();
        return new NetworkQuestion(list, LayerNorms.assumed(widths), eps, delta, Collections.nCopies(widths.length, freezing));
    }

    @Test
    void pensiasFormulaIsThePrintedOne() {
        NetworkWidths widths = PublishedNetworkWidths.pensiaUpper(question(0.1, 0.01, Freezing.NONE, 784, 500, 10), 2);
        assertEquals(4, widths.depth());
        assertEquals(Math.ceil(2 * 784 * Math.log(784 * 500 * 2 / 0.01)), widths.levels().get(1).width());
        assertEquals(Math.ceil(2 * 500 * Math.log(500 * 10 * 2 / 0.01)), widths.levels().get(3).width());
        double n1 = widths.levels().get(1).width();
        double n2 = widths.levels().get(3).width();
        assertEquals(784 * n1 + n1 * 500 + 500 * n2 + n2 * 10, widths.parameters());
    }

    @Test
    void gadhikarsFormulaIsThePrintedOne() {
        double p = 0.4;
        NetworkWidths widths = PublishedNetworkWidths.gadhikar(question(0.1, 0.01, Freezing.of(p, 0), 3, 2, 1), 1.5, 0.5);
        // eps_1 and eps_2 for L_t = 2, n_T = 1: the product over k = l+1 .. L_t - 1 = 1 is empty for both.
        double share = 0.1 / 2;
        double eps1 = share / ((1 + 3) * (1 + share));
        double eps2 = share / ((1 + 2) * (1 + share));
        double sparsity = Math.log(1 / p);
        double rho = 1.5 * Math.pow(8, 1.5) / Math.pow(sparsity, 1.5) * Math.log(1 / Math.min(Math.min(eps1, eps2), 0.01));
        assertEquals(Math.ceil(1.5 * 3 / sparsity * Math.log(1 / Math.min(eps1, 0.01 / rho))), widths.levels().get(1).width());
        assertEquals(Math.ceil(1.5 * 2 / sparsity * Math.log(1 / Math.min(eps2, 0.01 / rho))), widths.levels().get(2).width());
        assertEquals(3, widths.depth());
        assertEquals(0.6 * widths.parameters(), widths.searchSpace(), 1e-6);
    }

    @Test
    void theoremsSaySoWhereTheySayNothing() {
        NetworkQuestion locked = question(0.1, 0.01, Freezing.of(0, 0.3), 3, 2, 1);
        assertTrue(PublishedNetworkWidths.pensiaUpper(locked, 1).levels().isEmpty());
        assertTrue(PublishedNetworkWidths.gadhikar(locked, 1, 0).levels().isEmpty());
        assertTrue(PublishedNetworkWidths.otsuka(locked, 1, 0).remarks().stream().anyMatch(r -> r.contains("first layer")));
        assertEquals(0, PublishedNetworkWidths.gadhikar(question(0.1, 0.01, Freezing.NONE, 3, 2), 1, 0).levels().get(1).width());
        assertThrows(IllegalArgumentException.class, () -> question(0, 0.01, Freezing.NONE, 3, 2));
        assertThrows(IllegalArgumentException.class, () -> question(0.1, 1, Freezing.NONE, 3, 2));
        assertThrows(IllegalArgumentException.class, () -> question(0.1, 0.1, Freezing.NONE, 3, 0));
    }

    @Test
    void pensiasLowerCountIsThePrintedOne() {
        NetworkWidths lower = PublishedNetworkWidths.pensiaLower(question(1.0 / 64, 0.5, Freezing.NONE, 4, 6));
        assertEquals(4 * 4 * 5 - 1, lower.parameters(), 1);
        assertTrue(lower.parameters() <= 4 * 4 * 5 - 1);
    }

    @Property(tries = 40)
    void explicitWidthsGrowAsTheQuestionGetsHarder(@ForAll @DoubleRange(min = 0.01, max = 0.5) double eps,
            @ForAll @DoubleRange(min = 0.01, max = 0.5) double delta, @ForAll @IntRange(max = 2) int ratio) {
        Freezing freezing = Freezing.of(0.15 * ratio, ratio == 0 ? 0 : 0.1);
        for (ConstructionScheme scheme : List.of(ConstructionScheme.PER_WEIGHT, ConstructionScheme.TWO_LAYER, ConstructionScheme.DEPTH_PLUS_ONE)) {
            double base = ExplicitNetworkWidths.of(scheme, question(eps, delta, freezing, 4, 3, 2)).parameters();
            assertTrue(ExplicitNetworkWidths.of(scheme, question(eps / 2, delta, freezing, 4, 3, 2)).parameters() >= base);
            assertTrue(ExplicitNetworkWidths.of(scheme, question(eps, delta / 2, freezing, 4, 3, 2)).parameters() >= base);
            assertTrue(ExplicitNetworkWidths.of(scheme, question(eps, delta, freezing, 4, 4, 2)).parameters() >= base);
            assertTrue(ExplicitNetworkWidths.of(scheme, question(eps, delta, Freezing.of(freezing.prune() + 0.1, freezing.lock()), 4, 3, 2))
                    .parameters() >= base);
        }
    }

    @Test
    void normsContainTheNetworksOwn() {
        ReluNetwork network = Networks.random(4, 5, 4, 3);
        LayerNorms norms = LayerNorms.of(network, -1, 1);
        assertEquals(5, norms.activation()[0], 1e-12);
        double rows = 0;
        for (int row = 0; row < 4; row++) {
            double sum = 0;
            for (int column = 0; column < 5; column++) {
                sum += Math.abs(network.weight(0, row, column));
            }
            rows = Math.max(rows, sum);
        }
        assertTrue(norms.rowSum()[0] >= rows && norms.rowSum()[0] < rows * (1 + 1e-12));
        assertTrue(norms.activation()[1] > 0 && norms.largestWeight() <= 0.9);
    }

    @Test
    void widthsOfTheExplicitTheoremDoBuildTheNetwork() {
        // The n that the theorem asks for, in its own source: the certified error must be within eps (false alarm at most 1e-6).
        ReluNetwork target = Networks.random(11, 3, 2, 1);
        NetworkQuestion asked = new NetworkQuestion(List.of(3, 2, 1), LayerNorms.of(target, 0, 1), 0.2, 0.000001,
                Collections.nCopies(3, Freezing.NONE));
        NetworkWidths widths = ExplicitNetworkWidths.of(ConstructionScheme.PER_WEIGHT, asked);
        int n = (int) Math.max(widths.levels().get(0).blockSize(), widths.levels().get(1).blockSize());
        List<SourceLayer> layers = SourceNetwork.layers(ConstructionScheme.PER_WEIGHT, target.widths(), n,
                -org.ticketproof.theory.subsetsum.FixedPoint.nearest(asked.norms().largestWeight()),
                org.ticketproof.theory.subsetsum.FixedPoint.nearest(asked.norms().largestWeight()), Freezing.NONE, false);
        FullSource source = FullSource.construct(layers, Networks.bits(6), target, new Exact());
        assertTrue(new SupErrorBound(target, source.effective()).over(0, 1) <= 0.2);
    }
}
