package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of the nearest subset sum, on values from lattices, clusters and the whole range, duplicates and zeros included. */
class NearestSubsetLawsTest {
    private final NearestSubset nearest = new NearestSubset(62);
    private final SubsetWithin within = new SubsetWithin(62);
    private final PreparedSums prepared = new PreparedSums(62);

    record Question(long[] values, long target) {
        @Override
        public String toString() {
            return Arrays.toString(values) + " -> " + target;
        }
    }

    @Provide
    Arbitrary<Question> questions() {
        return upTo(14);
    }

    @Provide
    Arbitrary<Question> largeQuestions() {
        return upTo(22);
    }

    private static Arbitrary<Question> upTo(int count) {
        Arbitrary<Long> wide = Arbitraries.longs().between(-(1L << 54), 1L << 54);
        Arbitrary<Long> unit = Arbitraries.longs().between(-FixedPoint.ONE, FixedPoint.ONE);
        Arbitrary<Long> small = Arbitraries.longs().between(-3, 3);
        Arbitrary<Long> lattice = small.map(k -> k * FixedPoint.ONE);
        Arbitrary<Long> negative = Arbitraries.longs().between(-FixedPoint.ONE, 0);
        Arbitrary<Long> clustered = Combinators.combine(lattice, small).as(Long::sum);
        return Arbitraries.of(wide, unit, small, lattice, negative, clustered).flatMap(value ->
                Combinators.combine(value.list().ofMaxSize(count), value, unit, Arbitraries.of(true, false))
                        .as((list, like, any, same) -> new Question(list.stream().mapToLong(Long::longValue).toArray(),
                                same ? like : any)));
    }

    private long solve(long[] values, long target) {
        return nearest.solve(values, values.length, target);
    }

    @Property(tries = 400)
    void everySolverFindsWhatEnumerationFinds(@ForAll("questions") Question q) {
        int count = q.values.length;
        long expected = SubsetEnumeration.nearest(q.values, count, q.target);
        assertEquals(expected, solve(q.values, q.target));
        assertEquals(expected, Math.abs(q.target - SubsetEnumeration.sum(q.values, nearest.mask())));
        prepared.prepare(q.values, count);
        assertEquals(expected, prepared.nearest(q.target));
        assertEquals(true, within.solve(q.values, count, q.target, expected));
        assertEquals(expected, Math.abs(q.target - SubsetEnumeration.sum(q.values, within.mask())));
        if (expected > 0) {
            assertEquals(false, within.solve(q.values, count, q.target, expected - 1));
            assertEquals(false, prepared.within(q.target, expected - 1));
        }
    }

    @Property(tries = 300)
    void plainMergeAndFourListsAgree(@ForAll("largeQuestions") Question q) {
        long expected = solve(q.values, q.target);
        assertEquals(Halves.of(q.values).closest(q.target), expected);
        assertEquals(SchroeppelShamir.nearest(q.values, q.target), expected);
    }

    @Property(tries = 200)
    void orderDoesNotMatter(@ForAll("largeQuestions") Question q) {
        long[] reversed = new long[q.values.length];
        Arrays.setAll(reversed, i -> q.values[q.values.length - 1 - i]);
        assertEquals(solve(q.values, q.target), solve(reversed, q.target));
    }

    @Property(tries = 200)
    void flippingSignsShiftsTheTarget(@ForAll("largeQuestions") Question q, @ForAll long which) {
        long[] flipped = q.values.clone();
        long target = q.target;
        for (int i = 0; i < flipped.length; i++) {
            if ((which >> i & 1) != 0) {
                target -= flipped[i];
                flipped[i] = -flipped[i];
            }
        }
        assertEquals(solve(q.values, q.target), solve(flipped, target));
    }

    @Property(tries = 200)
    void aZeroChangesNothing(@ForAll("largeQuestions") Question q) {
        assertEquals(solve(q.values, q.target), solve(Arrays.copyOf(q.values, q.values.length + 1), q.target));
    }

    @Property(tries = 200)
    void aFinerGridScalesTheError(@ForAll("largeQuestions") Question q) {
        long[] doubled = Arrays.stream(q.values).map(x -> 2 * x).toArray();
        assertEquals(2 * solve(q.values, q.target), solve(doubled, 2 * q.target));
    }

    @Property(tries = 200)
    void lockingShiftsTheTargetAndAFreeVariableIsTheBetterOfBoth(@ForAll("largeQuestions") Question q) {
        if (q.values.length > 0) {
            long[] rest = Arrays.copyOf(q.values, q.values.length - 1);
            long last = q.values[rest.length];
            assertEquals(solve(q.values, q.target), Math.min(solve(rest, q.target), solve(rest, q.target - last)));
        }
    }
}
