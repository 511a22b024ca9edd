package org.ticketproof.theory.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;

/** Least widths at eps = .01, delta = .01 that the theory document states or that follow by hand from its formulas. */
class PublishedNumbersTest {
    private static long width(String id, double prune, double lock, Targets targets) {
        Setting setting = new Setting(.01, Freezing.of(prune, lock), VariableLaw.UNIFORM, targets);
        return Bounds.byId(id, Constants.withDefaults()).leastWidth(setting, .01).getAsLong();
    }

    @Test
    void theoremRNeeds56() {
        assertEquals(56, width("theorem-r", 0, 0, Targets.ALL));
        assertEquals((long) Math.ceil((2 * Math.log(100) + Math.log(100) + Math.log(8)) / Math.log(4 / 3.)),
                width("theorem-r-closed", 0, 0, Targets.ALL));
        assertEquals((long) Math.ceil(2 * Math.log(100) / Math.log(4 / 3.)), width("theorem-r-closed", 0, 0, Targets.ONE));
    }

    @Test
    void closedFormOfTheoremF() {
        double f = .5;
        assertEquals((long) Math.ceil(Math.max(8 / f * Math.log(16 / 1e-6), (47 * .25 + 16 * f) / (f * f) * Math.log(400))),
                width("theorem-f-closed", .25, .25, Targets.ALL));
        assertEquals((long) Math.ceil(Math.max(8 / f * Math.log(16 / 1e-6), (47 * .5 + 16 * f) / (f * f) * Math.log(400))),
                width("theorem-f-closed", 0, .5, Targets.ALL));
    }

    @Test
    void countingNeeds7() {
        assertEquals(7, width("counting", 0, 0, Targets.ALL));
    }

    @Test
    void publishedShapesAreCOfTheLogarithm() {
        assertEquals((long) Math.ceil(13.91 * Math.log(100)), width("lueker", 0, 0, Targets.ALL));
        assertEquals((long) Math.ceil(13.91 / Math.log(2) * Math.log(100)), width("gadhikar-lemma", .5, 0, Targets.ALL));
        assertEquals((long) Math.ceil(189 * Math.log(100)), width("otsuka-locked", 0, .5, Targets.ALL));
        assertEquals((long) Math.ceil(189 * Math.log(100)), width("otsuka-frozen", .25, .25, Targets.ALL));
    }
}
