package org.ticketproof.theory.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.dfp.DfpMath;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;

/** Formulas recomputed with 50 digits: an upper bound is never below them, and above them by rounding only. */
class DirectedRoundingTest {
    private static final DfpField FIELD = new DfpField(50);
    private static final Constants CONSTANTS = Constants.withDefaults();

    @Provide
    Arbitrary<Double> tolerances() {
        return Settings.tolerances();
    }

    @Provide
    Arbitrary<Freezing> freezings() {
        return Settings.freezings();
    }

    @Provide
    Arbitrary<Long> counts() {
        return Settings.counts();
    }

    private static Dfp dfp(double x) {
        return FIELD.newDfp(x);
    }

    private static Dfp ln(double x) {
        return DfpMath.log(dfp(x));
    }

    /** Below the least normal double a few steps of rounding are more than 1e-11 of the value: they are granted as such. */
    private static void check(String id, Setting setting, long n, Dfp logarithm) {
        Bound bound = Bounds.byId(id, CONSTANTS);
        if (bound.inapplicable(setting).isPresent()) {
            return;
        }
        double actual = bound.failureProbability(setting, n);
        double log = logarithm.toDouble();
        if (log >= 0) {
            assertEquals(1, actual, 0, id);
            return;
        }
        if (log < -740) {
            assertTrue(actual > 0 && actual < 1e-300, id);
            return;
        }
        Dfp exact = DfpMath.exp(logarithm);
        assertTrue(dfp(actual).subtract(exact).toDouble() >= 0, id + " " + actual + " < " + exact);
        assertTrue(actual <= Math.min(1, exact.toDouble() * (1 + 1e-11) + 16 * Double.MIN_VALUE) || actual == 1, id + " " + actual + " >> " + exact);
    }

    @Property(tries = 150)
    void explicitForms(@ForAll("tolerances") double eps, @ForAll("freezings") Freezing freezing, @ForAll("counts") long n) {
        Setting all = new Setting(eps, freezing, VariableLaw.UNIFORM, Targets.ALL);
        Setting one = new Setting(eps, freezing, VariableLaw.UNIFORM, Targets.ONE);
        Dfp p = dfp(freezing.prune());
        Dfp q = dfp(freezing.lock());
        Dfp f = FIELD.getOne().subtract(p).subtract(q);
        if (f.toDouble() < 1e-15) {
            return;
        }
        Dfp shrink = DfpMath.log(FIELD.getOne().subtract(f.divide(4))).multiply(dfp(n));
        check("sparse-closed", all, n, ln(8).subtract(ln(eps).multiply(2)).add(shrink));
        check("sparse-closed", one, n, ln(eps).negate().add(shrink));
        check("theorem-r-closed", all, n, ln(8).subtract(ln(eps).multiply(2)).add(shrink));
        if (eps < 1) {
            Dfp constant = DfpMath.log(FIELD.getOne().subtract(dfp(eps))).subtract(ln(eps));
            check("theorem-r", one, n, constant.add(shrink));
            check("sparse", one, n, constant.add(shrink));
        }
        Dfp dense = ln(16).subtract(ln(eps).multiply(2)).subtract(f.multiply(dfp(n)).divide(8));
        Dfp range = ln(4).subtract(f.multiply(f).multiply(dfp(n)).divide(q.multiply(47).add(f.multiply(16))));
        check("theorem-f-closed", all, n, dense.greaterThan(range) ? dense : range);
    }

    @Property(tries = 150)
    void publishedForms(@ForAll("tolerances") double eps, @ForAll("freezings") Freezing freezing, @ForAll("counts") long n) {
        Setting setting = new Setting(eps, freezing, VariableLaw.UNIFORM, Targets.ALL);
        published("lueker", setting, n, dfp(CONSTANTS.get("lueker.C")));
        if (freezing.prune() > 0 && freezing.prune() < 1) {
            published("gadhikar-lemma", setting, n, dfp(CONSTANTS.get("gadhikar.C")).divide(ln(freezing.prune()).negate()));
        }
        published("otsuka-locked", setting, n, dfp(CONSTANTS.get("otsuka-locked.C")));
        published("otsuka-frozen", setting, n, dfp(CONSTANTS.get("otsuka-frozen.C")));
        Dfp excess = dfp(n / 2).subtract(dfp(CONSTANTS.get("dacunha.C")).multiply(ln(4).subtract(ln(eps))));
        if (n >= 2) {
            Dfp exponent = excess.multiply(excess).divide(dfp(CONSTANTS.get("dacunha.kappa")).multiply(dfp(n / 2)));
            check("dacunha", setting, n, excess.toDouble() < 0 ? FIELD.getZero() : ln(4).subtract(exponent));
        }
    }

    private static void published(String id, Setting setting, long n, Dfp factor) {
        Dfp least = factor.multiply(ln(setting.eps()).negate());
        check(id, setting, n, dfp(n).lessThan(least) ? FIELD.getZero() : dfp(n).negate().divide(factor));
    }

    /** Upper ends of Theorem F's transform against {@code rho - 1} at the same theta with 50 digits. */
    @Property(tries = 150)
    void driftTransform(@ForAll("tolerances") double theta, @ForAll("tolerances") double scale, @ForAll("freezings") Freezing freezing) {
        Enclosure free = Ratios.free(freezing);
        double t = theta * 30 * scale;
        Dfp x = dfp(t);
        Dfp rest = FIELD.getOne().subtract(dfp(freezing.prune())).subtract(dfp(freezing.lock()));
        // The two doubles may exceed 1 by less than half an ulp of their sum; then nothing is free.
        Dfp f = rest.lessThan(FIELD.getZero()) ? FIELD.getZero() : rest;
        Dfp s = FIELD.getZero();
        Dfp e = FIELD.getZero();
        Dfp power = FIELD.getOne();
        Dfp productS = FIELD.getZero();
        Dfp productE = FIELD.getZero();
        for (int k = 1; k < 400; k++) {
            power = power.multiply(x).divide(k + 1);
            Dfp product = power.divide(k + 1);
            s = k % 2 == 0 ? s.add(power) : s;
            e = k % 2 == 0 ? e.subtract(power) : e.add(power);
            productS = k % 2 == 0 ? productS.add(product) : productS;
            productE = k % 2 == 0 ? productE.subtract(product) : productE.add(product);
        }
        Dfp q = dfp(freezing.lock());
        contains(DriftRate.of(VariableLaw.UNIFORM).excess(freezing.lock(), free, t), q.multiply(s), f.multiply(e).divide(2));
        if (t <= 16) {
            contains(DriftRate.of(VariableLaw.PRODUCT).excess(freezing.lock(), free, t),
                    q.multiply(productS), f.multiply(productE).divide(2));
        }
    }

    /** The normal law's transform against fine midpoint sums: above them by the trapezia's loss only. */
    @Property(tries = 60)
    void driftTransformOfTheNormal(@ForAll("tolerances") double theta, @ForAll("freezings") Freezing freezing) {
        double t = 6 * theta;
        double e = 0;
        int cells = 20_000;
        for (int i = 0; i < cells; i++) {
            double x = (i + 0.5) / cells;
            e += 2 / Math.sqrt(2 * Math.PI) * -Math.expm1(-t * x) * Math.exp(-x * x / 2) / cells;
        }
        double precise = freezing.lock() * Math.expm1(t * t / 2) - freezing.free() / 2 * e;
        double bound = DriftRate.of(VariableLaw.NORMAL).excess(freezing.lock(), Ratios.free(freezing), t).high();
        double scale = freezing.free() / 2 * e + Math.abs(precise);
        assertTrue(bound >= precise - 1e-8 * scale, bound + " < " + precise);
        assertTrue(bound <= precise + 2e-3 * scale + 1e-300, bound + " >> " + precise);
        assertEquals(precise, DriftRate.of(VariableLaw.NORMAL).roughExcess(freezing.lock(), freezing.free(), t), 2e-3 * scale + 1e-300);
    }

    /** The enclosure of a difference: it contains it, and is narrow on the scale of the two terms, which may nearly cancel. */
    private static void contains(Enclosure enclosure, Dfp term, Dfp subtracted) {
        Dfp value = term.subtract(subtracted);
        BigDecimal exact = new BigDecimal(value.toString());
        assertTrue(new BigDecimal(enclosure.low()).compareTo(exact) <= 0, enclosure + " " + value);
        assertTrue(new BigDecimal(enclosure.high()).compareTo(exact) >= 0, enclosure + " " + value);
        assertTrue(enclosure.high() - enclosure.low() <= 1e-9 * term.add(subtracted).toDouble() + 1e-14, enclosure + " " + value);
    }
}
