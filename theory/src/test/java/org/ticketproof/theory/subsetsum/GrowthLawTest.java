package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/**
 * The growth and the potential step in the proof of Theorem R, on arbitrary finite unions of intervals with rational ends
 * in [-1, 1], in exact rational arithmetic.
 */
class GrowthLawTest {
    private static final BigFraction ONE = BigFraction.ONE;
    private static final BigFraction MINUS_ONE = BigFraction.MINUS_ONE;
    private static final BigFraction TWO = BigFraction.TWO;

    /** For s < t in [0, 1] look at s-1, t-1, s, t: of the pairs of an s and a t only (s-1, t) is far; near pairs never lag. */
    @Test
    void nearBeatsFarOnEveryPatternOfFourPoints() {
        for (int pattern = 0; pattern < 16; pattern++) {
            boolean sLow = (pattern & 1) != 0;
            boolean tLow = (pattern & 2) != 0;
            boolean s = (pattern & 4) != 0;
            boolean t = (pattern & 8) != 0;
            int near = (sLow != tLow ? 1 : 0) + (tLow != s ? 1 : 0) + (s != t ? 1 : 0);
            int far = sLow != t ? 1 : 0;
            assertTrue(near >= far, "pattern " + pattern);
        }
    }

    @Property(tries = 600)
    void atLeastHalfOfThePairsAreNear(@ForAll("unions") List<BigFraction> union) {
        BigFraction inside = length(union);
        BigFraction pairs = inside.multiply(TWO.subtract(inside));
        BigFraction near = nearPairs(union);
        assertTrue(near.compareTo(pairs.subtract(near)) >= 0, "near " + near + " of " + pairs);
    }

    /** E v' = v + near / 4, the left side by integrating the length of the new union over the shift. */
    @Property(tries = 150)
    void meanGrowthIsAQuarterOfTheNearPairs(@ForAll("unions") List<BigFraction> union) {
        BigFraction v = length(union).divide(2);
        BigFraction mean = meanNextShare(union);
        assertEquals(v.add(nearPairs(union).divide(4)), mean);
        assertTrue(mean.compareTo(v.add(v.multiply(ONE.subtract(v)).divide(2))) >= 0);
    }

    /** The constant 1/2 is attained by an interval at an end. */
    @Property
    void anIntervalAtAnEndAttainsTheConstant(@ForAll @IntRange(min = 1, max = 999) int share) {
        BigFraction end = MINUS_ONE.add(new BigFraction(share, 500));
        List<BigFraction> union = List.of(MINUS_ONE, end);
        BigFraction v = length(union).divide(2);
        assertEquals(v.multiply(ONE.subtract(v)).multiply(2), nearPairs(union));
    }

    /** Pointwise v <= v' <= min(1, 2 v) and g(v') on or below the chord; in the mean at most 3/4 of g(v). */
    @Property(tries = 150)
    void thePotentialShrinksByAQuarter(@ForAll("unions") List<BigFraction> union) {
        BigFraction v = length(union).divide(2);
        if (v.compareTo(BigFraction.ZERO) <= 0 || v.compareTo(ONE) >= 0) {
            return;
        }
        BigFraction top = min(ONE, v.multiply(2));
        BigFraction slope = g(v).subtract(g(top)).divide(top.subtract(v));
        for (BigFraction x : shiftsWithKinks(union)) {
            BigFraction next = nextLength(union, x).divide(2);
            assertTrue(next.compareTo(v) >= 0 && next.compareTo(top) <= 0);
            assertTrue(g(next).compareTo(g(v).subtract(slope.multiply(next.subtract(v)))) <= 0);
        }
        BigFraction chordMean = g(v).subtract(slope.multiply(meanNextShare(union).subtract(v)));
        assertTrue(chordMean.compareTo(g(v).multiply(3).divide(4)) <= 0);
        BigFraction leastGrowth = v.multiply(ONE.subtract(v)).divide(2);
        BigFraction worst = g(v).subtract(slope.multiply(leastGrowth));
        if (v.compareTo(new BigFraction(1, 2)) <= 0) {
            assertEquals(g(v).multiply(3).divide(4), worst);
        } else {
            assertEquals(ONE.subtract(v.divide(2)).multiply(g(v)), worst);
        }
    }

    private static BigFraction g(BigFraction v) {
        return ONE.subtract(v).divide(v);
    }

    private static BigFraction length(List<BigFraction> union) {
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < union.size(); i += 2) {
            sum = sum.add(union.get(i + 1)).subtract(union.get(i));
        }
        return sum;
    }

    /** Area of {(u, z): u in A, z in [-1, 1] but not in A, |u - z| <= 1}. */
    private static BigFraction nearPairs(List<BigFraction> union) {
        List<BigFraction> rest = new ArrayList<>();
        rest.add(MINUS_ONE);
        rest.addAll(union);
        rest.add(ONE);
        BigFraction area = BigFraction.ZERO;
        for (int i = 0; i < union.size(); i += 2) {
            for (int j = 0; j < rest.size(); j += 2) {
                BigFraction a = union.get(i);
                BigFraction b = union.get(i + 1);
                BigFraction c = rest.get(j);
                BigFraction d = rest.get(j + 1);
                area = area.add(differenceAtMost(ONE, a, b, c, d)).subtract(differenceAtMost(MINUS_ONE, a, b, c, d));
            }
        }
        return area;
    }

    /** Area of {(u, z) in [a,b] x [c,d]: z - u <= t}. */
    private static BigFraction differenceAtMost(BigFraction t, BigFraction a, BigFraction b, BigFraction c, BigFraction d) {
        return ramp(t.subtract(c).add(b)).subtract(ramp(t.subtract(c).add(a))).subtract(ramp(t.subtract(d).add(b)))
                .add(ramp(t.subtract(d).add(a)));
    }

    private static BigFraction ramp(BigFraction y) {
        return y.compareTo(BigFraction.ZERO) <= 0 ? BigFraction.ZERO : y.multiply(y).divide(2);
    }

    /** Shifts in [-1, 1] at which the length of the new union may have a kink, with the ends. */
    private static TreeSet<BigFraction> shiftsWithKinks(List<BigFraction> union) {
        List<BigFraction> ends = new ArrayList<>(union);
        ends.add(MINUS_ONE);
        ends.add(ONE);
        TreeSet<BigFraction> shifts = new TreeSet<>(List.of(MINUS_ONE, ONE));
        for (BigFraction to : ends) {
            for (BigFraction from : union) {
                BigFraction x = to.subtract(from);
                if (x.abs().compareTo(ONE) <= 0) {
                    shifts.add(x);
                }
            }
        }
        return shifts;
    }

    /** E |A u ((A + X) n [-1,1])| / 2 for X uniform on [-1,1]: linear between kinks, so trapezoids are exact. */
    private static BigFraction meanNextShare(List<BigFraction> union) {
        BigFraction integral = BigFraction.ZERO;
        BigFraction before = null;
        for (BigFraction x : shiftsWithKinks(union)) {
            if (before != null) {
                integral = integral.add(nextLength(union, before).add(nextLength(union, x)).multiply(x.subtract(before)).divide(2));
            }
            before = x;
        }
        return integral.divide(4);
    }

    private static BigFraction nextLength(List<BigFraction> union, BigFraction x) {
        List<BigFraction[]> pieces = new ArrayList<>();
        for (int i = 0; i < union.size(); i += 2) {
            pieces.add(new BigFraction[] {union.get(i), union.get(i + 1)});
            BigFraction low = max(MINUS_ONE, union.get(i).add(x));
            BigFraction high = min(ONE, union.get(i + 1).add(x));
            if (low.compareTo(high) < 0) {
                pieces.add(new BigFraction[] {low, high});
            }
        }
        pieces.sort((p, q) -> p[0].compareTo(q[0]));
        BigFraction length = BigFraction.ZERO;
        BigFraction reached = MINUS_ONE;
        for (BigFraction[] piece : pieces) {
            BigFraction from = max(reached, piece[0]);
            if (from.compareTo(piece[1]) < 0) {
                length = length.add(piece[1]).subtract(from);
                reached = piece[1];
            }
        }
        return length;
    }

    private static BigFraction min(BigFraction a, BigFraction b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static BigFraction max(BigFraction a, BigFraction b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /** Ends of one to five disjoint intervals in [-1, 1], increasing. */
    @Provide
    Arbitrary<List<BigFraction>> unions() {
        Arbitrary<BigFraction> ends = Arbitraries.integers().between(1, 60).flatMap(denominator ->
                Arbitraries.integers().between(-denominator, denominator).map(k -> new BigFraction(k, denominator)));
        return ends.set().ofMinSize(2).ofMaxSize(10).map(set -> {
            List<BigFraction> sorted = new ArrayList<>(new TreeSet<>(set));
            return sorted.subList(0, sorted.size() & -2);
        });
    }
}
