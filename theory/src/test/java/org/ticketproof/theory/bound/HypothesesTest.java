package org.ticketproof.theory.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.Variant.FixedSize;
import org.ticketproof.theory.freezing.VariableLaw;

/** Which bounds speak about a setting, by law and family, as their sources say; and what they say at the edges of it. */
class HypothesesTest {
    private static final List<Bound> ALL = Bounds.all(Constants.withDefaults());

    private static Setting setting(VariableLaw law, double prune, double lock, Targets targets) {
        return new Setting(0.125, Freezing.of(prune, lock), law, targets);
    }

    private static Bound bound(String id) {
        return Bounds.byId(id, Constants.withDefaults());
    }

    @ParameterizedTest
    @CsvSource({
        "uniform, 0, 0, lueker dacunha theorem-r theorem-r-closed theorem-r-law theorem-r-unimodal sparse sparse-closed theorem-f theorem-f-closed dynamic-program counting range",
        "uniform, .25, 0, gadhikar-lemma sparse sparse-closed theorem-f theorem-f-closed dynamic-program counting range",
        "uniform, 0, .5, otsuka-locked theorem-f theorem-f-closed dynamic-program counting range converse",
        "uniform, .25, .5, otsuka-frozen theorem-f theorem-f-closed dynamic-program counting range converse",
        "uniform, 1, 0, sparse sparse-closed theorem-f theorem-f-closed dynamic-program counting range",
        "uniform, 0, 1, theorem-f theorem-f-closed dynamic-program counting range converse",
        "product, 0, 0, pensia-lemma theorem-r-unimodal sparse sparse-closed theorem-f dynamic-program counting range",
        "product, .25, 0, sparse sparse-closed theorem-f dynamic-program counting range",
        "product, .25, .5, theorem-f dynamic-program counting range",
        "normal, 0, 0, theorem-r-law theorem-r-unimodal sparse sparse-closed theorem-f dynamic-program counting",
        "normal, .25, 0, sparse sparse-closed theorem-f dynamic-program counting",
        "normal, 0, .5, theorem-f dynamic-program counting",
        "signed-constant, 0, 0, counting lattice", "signed-constant, .25, 0, counting lattice", "signed-constant, 0, .5, counting lattice"})
    void boundsApplyWhereTheirSourcesSay(String law, double prune, double lock, String ids) {
        Setting setting = setting(VariableLaw.ofId(law), prune, lock, Targets.ALL);
        assertEquals(Set.of(ids.split(" ")), ALL.stream().filter(b -> b.inapplicable(setting).isEmpty()).map(Bound::id).collect(Collectors.toSet()));
    }

    @Test
    void objectionsNameTheHypothesisThatFails() {
        assertEquals(Optional.of("the law signed-constant has no density: its sums lie on a lattice"),
                bound("theorem-r-unimodal").inapplicable(setting(VariableLaw.SIGNED_CONSTANT, 0, 0, Targets.ALL)));
        assertEquals(Optional.of("the law product contains no uniform on the whole of [-1, 1]"),
                bound("theorem-r-law").inapplicable(setting(VariableLaw.PRODUCT, 0, 0, Targets.ALL)));
        assertEquals(Optional.of("no variable is free"), bound("otsuka-locked").inapplicable(setting(VariableLaw.UNIFORM, 0, 1, Targets.ALL)));
        assertEquals(Optional.of("the lemma is about frozen variables, the setting is sparse"),
                bound("otsuka-frozen").inapplicable(setting(VariableLaw.UNIFORM, 0.5, 0, Targets.ALL)));
        Setting normal = new Setting(0.125, Freezing.NONE, VariableLaw.NORMAL, Targets.ALL, new FixedSize(3));
        assertEquals(Optional.of("the constant is that of the uniform law, not of normal"), bound("natale").inapplicable(normal));
    }

    /** The only sum is 0, or the locked sum: a target of [-1, 1] is missed by it with probability 1 - eps, all of them for certain. */
    @Test
    void nothingFree() {
        for (long n : new long[] {0, 1, 50}) {
            Setting all = setting(VariableLaw.UNIFORM, 1, 0, Targets.ALL);
            Setting one = setting(VariableLaw.UNIFORM, 1, 0, Targets.ONE);
            assertEquals(1, bound("range").failureProbability(all, n), 1e-14);
            assertEquals(0.875, bound("range").failureProbability(one, n), 1e-14);
            assertEquals(0.875, bound("counting").failureProbability(one, n), 1e-14);
            for (String id : List.of("range", "counting")) {
                assertTrue(bound(id).failureProbability(one, n) <= 0.875, id);
            }
            for (String id : List.of("theorem-f", "theorem-f-closed", "dynamic-program")) {
                assertEquals(1, bound(id).failureProbability(all, n), id);
                assertEquals(1, bound(id).failureProbability(setting(VariableLaw.UNIFORM, 0, 1, Targets.ALL), n), id);
            }
        }
        // Without variables one target is missed wherever it is farther than eps from 0; one side of that is half of it.
        assertEquals(0.4375, bound("range").failureProbability(setting(VariableLaw.UNIFORM, 0, 0.5, Targets.ONE), 0), 1e-14);
    }

    /** Every n fails on a lattice whose step is wider than the ball around a sum, and no bound remains where it is not. */
    @Test
    void latticesCoverFromHalfTheirStepOn() {
        assertEquals(1, bound("lattice").failureProbability(new Setting(0.49, Freezing.NONE, VariableLaw.SIGNED_CONSTANT, Targets.ALL), 1000));
        assertEquals(0, bound("lattice").failureProbability(new Setting(0.5, Freezing.NONE, VariableLaw.SIGNED_CONSTANT, Targets.ALL), 0));
    }

    /** Theorem F holds for every colouring alpha and every theta: its bound is the least of them, found numerically. */
    @ParameterizedTest
    @CsvSource({"uniform, 0, .5, 200", "uniform, 0, .5, 2000", "uniform, .25, .25, 150", "uniform, .5, .01, 80", "product, 0, .25, 500",
        "normal, .125, .125, 400", "uniform, 0, .9375, 20000"})
    void noColouringBeatsTheoremF(String id, double prune, double lock, long n) {
        VariableLaw law = VariableLaw.ofId(id);
        Setting setting = setting(law, prune, lock, Targets.ALL);
        double bound = bound("theorem-f").failureProbability(setting, n);
        double free = 1 - prune - lock;
        DriftRate rate = DriftRate.of(law);
        double constant = CoverageConstant.all(0.125).low();
        double least = 1;
        for (double alpha = 1 / 64.0; alpha < 1; alpha += 1 / 64.0) {
            double dense = constant + n * Math.log1p(-law.growthWeight() * (1 - alpha) * free / 4);
            for (double theta = 1e-4; theta < 16; theta *= 1.1) {
                double drift = n * Math.log1p(rate.excess(lock, Enclosure.of(alpha * free), theta).high());
                least = Math.min(least, Math.exp(dense) + 2 * Math.exp(drift));
            }
        }
        assertTrue(bound <= least * (1 + 1e-9), bound + " > " + least);
        assertTrue(bound < 1 && bound >= least / 4, bound + " far below " + least);
    }
}
