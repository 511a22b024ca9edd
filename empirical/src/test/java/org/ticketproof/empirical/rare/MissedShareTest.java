package org.ticketproof.empirical.rare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.ticketproof.theory.freezing.DrawnInstance;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.subsetsum.FixedPoint;

class MissedShareTest {
    private static final long ONE = FixedPoint.ONE;

    /** Against all subset sums, sorted. */
    @Property(tries = 400)
    void agreesWithAllSubsets(@ForAll @Size(max = 9) List<@LongRange(min = -3 * (1L << 40), max = 3 * (1L << 40)) Long> free,
            @ForAll @LongRange(min = -3 * (1L << 40), max = 3 * (1L << 40)) long locked, @ForAll @LongRange(min = 0, max = 1L << 39) long tolerance) {
        DrawnInstance instance = new DrawnInstance(free.size() + 1);
        free.forEach(instance::addFree);
        instance.addLocked(locked);
        double expected = bruteForce(free, locked, tolerance);
        assertEquals(expected, new MissedShare(Targets.ONE, tolerance, free.size() + 1).of(instance), 1e-12);
        assertEquals(expected > 0 ? 1 : 0, new MissedShare(Targets.ALL, tolerance, free.size() + 1).of(instance));
    }

    private static double bruteForce(List<Long> free, long locked, long tolerance) {
        long[] sums = new long[1 << free.size()];
        for (int mask = 0; mask < sums.length; mask++) {
            sums[mask] = locked;
            for (int i = 0; i < free.size(); i++) {
                sums[mask] += (mask >> i & 1) * free.get(i);
            }
        }
        Arrays.sort(sums);
        double missed = 0;
        long next = -ONE;
        for (long sum : sums) {
            missed += weight(next, Math.min(ONE, sum - tolerance - 1));
            next = Math.max(next, sum + tolerance + 1);
        }
        missed += weight(next, ONE);
        return missed / (2.0 * ONE);
    }

    /** How many targets lie in [from, to], the end points counting half. */
    private static double weight(long from, long to) {
        return from > to ? 0 : to - from + 1 - (from == -ONE ? 0.5 : 0) - (to == ONE ? 0.5 : 0);
    }
}
