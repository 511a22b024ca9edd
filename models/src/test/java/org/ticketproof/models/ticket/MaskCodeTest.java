package org.ticketproof.models.ticket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MaskCodeTest {
    @Property(tries = 2000)
    void everyMaskComesBack(@ForAll @Size(max = 5) List<@IntRange(max = 700) Integer> sizes, @ForAll @DoubleRange(min = 0, max = 1) double density,
            @ForAll long seed) {
        long[] counts = sizes.stream().mapToLong(Integer::longValue).toArray();
        BitSet bits = random((int) Arrays.stream(counts).sum(), seed % 3 == 0 ? density * density * density : density, seed);
        assertEquals(bits, MaskCode.decode(MaskCode.encode(bits, counts), counts, ones(bits, counts)));
    }

    @Test
    void masksCostTheirEntropy() {
        for (double density : new double[] {1e-5, .001, .1, .5, .9}) {
            int count = 1_000_000;
            BitSet bits = random(count, density, 4);
            double p = (double) bits.cardinality() / count;
            double entropy = p == 0 ? 0 : -count * (p * Math.log(p) + (1 - p) * Math.log(1 - p)) / Math.log(2);
            int size = MaskCode.encode(bits, new long[] {count}).length;
            assertTrue(8 * size <= 1.001 * entropy + 2.4e-5 * count + 80, () -> density + ": " + 8 * size + " bits, entropy " + entropy);
        }
    }

    @Test
    void carriesRunThroughLongRowsOfOnes() {
        // Masks that keep the coder just below a carry for long: all ones, all zeros, and single bits at either end.
        for (int count : new int[] {1, 8, 100_000}) {
            for (int kind = 0; kind < 4; kind++) {
                BitSet bits = new BitSet();
                bits.set(0, count, kind % 2 == 1);
                bits.flip(kind < 2 ? 0 : count - 1);
                long[] counts = {count, 0, count};
                bits.or(shifted(bits, count));
                assertEquals(bits, MaskCode.decode(MaskCode.encode(bits, counts), counts, ones(bits, counts)));
            }
        }
    }

    @Test
    void damagedCodesAreRefused() {
        long[] counts = {1000};
        BitSet bits = random(1000, .3, 1);
        byte[] code = MaskCode.encode(bits, counts);
        long[] ones = {bits.cardinality()};
        assertThrows(TicketException.class, () -> MaskCode.decode(Arrays.copyOf(code, code.length - 5), counts, ones));
        assertThrows(TicketException.class, () -> MaskCode.decode(Arrays.copyOf(code, code.length + 1), counts, ones));
        assertThrows(TicketException.class, () -> MaskCode.decode(code, counts, new long[] {ones[0] + 1}));
    }

    @Property(tries = 500)
    void statisticsComeBackWithinTheirStep(@ForAll @Size(max = 4) List<@Size(max = 30) List<@DoubleRange(min = -1e6, max = 1e6) Double>> lists) {
        double[][] vectors = lists.stream().map(list -> list.stream().mapToDouble(Double::doubleValue).toArray()).toArray(double[][]::new);
        int[] lengths = Arrays.stream(vectors).mapToInt(vector -> vector.length).toArray();
        double[][] back = StatisticsCode.decode(ByteBuffer.wrap(StatisticsCode.encode(vectors)), lengths);
        for (int v = 0; v < vectors.length; v++) {
            double least = Arrays.stream(vectors[v]).min().orElse(0);
            double most = Arrays.stream(vectors[v]).max().orElse(0);
            boolean positive = (float) least > 0;
            for (int i = 0; i < vectors[v].length; i++) {
                double step = positive ? vectors[v][i] * Math.log(most / least) : most - least;
                assertEquals(vectors[v][i], back[v][i], .501 / 1023 * step * 1.01 + 1e-6 * Math.max(Math.abs(least), Math.abs(most)));
            }
        }
        assertArrayEquals(back, StatisticsCode.decode(ByteBuffer.wrap(StatisticsCode.encode(back)), lengths), "storing twice changes nothing");
    }

    @Test
    void divergedStatisticsAreRefused() {
        assertThrows(TicketException.class, () -> StatisticsCode.encode(new double[][] {{1, Double.NaN}}));
        assertThrows(TicketException.class, () -> StatisticsCode.encode(new double[][] {{1, 1e300}}));
    }

    private static BitSet shifted(BitSet bits, int by) {
        BitSet result = new BitSet();
        bits.stream().forEach(bit -> result.set(bit + by));
        return result;
    }

    private static BitSet random(int count, double density, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        BitSet bits = new BitSet();
        for (int i = 0; i < count; i++) {
            bits.set(i, random.nextDouble() < density);
        }
        return bits;
    }

    private static long[] ones(BitSet bits, long[] counts) {
        long[] ones = new long[counts.length];
        int start = 0;
        for (int i = 0; i < ones.length; i++) {
            ones[i] = bits.get(start, (int) (start + counts[i])).cardinality();
            start += (int) counts[i];
        }
        return ones;
    }
}
