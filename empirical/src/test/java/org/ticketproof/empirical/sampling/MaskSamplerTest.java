package org.ticketproof.empirical.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ticketproof.theory.freezing.DrawnInstance;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.VariableLaw;

class MaskSamplerTest {
    private static final int N = 12;

    private static DrawnInstance draw(int masks, Freezing freezing, long trial) {
        TrialStream stream = TrialStream.of(1, "masks");
        stream.seek(trial);
        MaskSampler sampler = new MaskSampler(VariableLaw.UNIFORM, freezing, N, masks);
        sampler.start(stream);
        for (int j = 0; j < N; j++) {
            sampler.next();
        }
        DrawnInstance instance = new DrawnInstance(N);
        sampler.fill(instance);
        return instance;
    }

    /** One mask is what the plain sampler draws, number for number. */
    @Test
    void oneMaskIsThePlainDraw() {
        TrialStream stream = TrialStream.of(1, "masks");
        Freezing freezing = Freezing.of(0.2, 0.4);
        DrawnInstance plain = new DrawnInstance(N);
        for (long t = 0; t < 200; t++) {
            stream.seek(t);
            new InstanceSampler(VariableLaw.UNIFORM, freezing, N).draw(stream, plain);
            DrawnInstance one = draw(1, freezing, t);
            assertArrayEquals(Arrays.copyOf(plain.values(), N), Arrays.copyOf(one.values(), N));
            assertArrayEquals(Arrays.copyOf(plain.states(), N), Arrays.copyOf(one.states(), N));
        }
    }

    /** The mean number of locked variables without a choice is that of the freezing in every mask: Hoeffding at 1e-6. */
    @Test
    void everyMaskLocksWithTheRatioAsked() {
        // With all variables pruned or locked, the drift of a mask is the sum of what it locks; here masks are compared by their count.
        int trials = 3000;
        Freezing freezing = Freezing.of(0.25, 0.3);
        int masks = 4;
        long[] locked = new long[masks];
        long pruned = 0;
        TrialStream stream = TrialStream.of(3, "ratio");
        FreezingThresholds thresholds = new FreezingThresholds(freezing);
        int stride = 2 + masks - 1;
        for (long t = 0; t < trials; t++) {
            stream.seek(t);
            for (int j = 0; j < N; j++) {
                byte state = thresholds.state(stream.valueAt(8 + j * stride));
                pruned += state == DrawnInstance.PRUNED ? 1 : 0;
                locked[0] += state == DrawnInstance.LOCKED ? 1 : 0;
                for (int k = 1; k < masks && state != DrawnInstance.PRUNED; k++) {
                    locked[k] += (stream.valueAt(8 + j * stride + 2 + k - 1) >>> 1) * 0x1p-63 < 0.3 / 0.75 ? 1 : 0;
                }
            }
        }
        double draws = (double) trials * N;
        double room = Math.sqrt(draws * Math.log(2 / 1e-6) / 2);
        assertEquals(0.25 * draws, pruned, room);
        for (long count : locked) {
            assertEquals(0.3 * draws, count, room);
        }
    }

    /** The mask kept is the best of the candidates, recomputed here from the stream's values one by one. */
    @Test
    void keepsTheLeastDrift() {
        Freezing freezing = Freezing.of(0.25, 0.3);
        int masks = 6;
        int stride = 2 + masks - 1;
        TrialStream stream = TrialStream.of(1, "masks");
        FreezingThresholds thresholds = new FreezingThresholds(freezing);
        int changed = 0;
        for (long t = 0; t < 300; t++) {
            stream.seek(t);
            DrawnInstance kept = draw(masks, freezing, t);
            long best = Long.MAX_VALUE;
            for (int k = 0; k < masks; k++) {
                long drift = 0;
                for (int j = 0; j < N; j++) {
                    int index = 8 + j * stride;
                    byte state = thresholds.state(stream.valueAt(index));
                    boolean locks = k == 0 ? state == DrawnInstance.LOCKED
                            : state != DrawnInstance.PRUNED && (stream.valueAt(index + 1 + k) >>> 1) * 0x1p-63 < 0.3 / 0.75;
                    drift += locks ? VariableDraw.uniform(stream.valueAt(index + 1)) : 0;
                }
                best = Math.min(best, Math.abs(drift));
            }
            assertEquals(best, Math.abs(kept.lockedSum()));
            changed += kept.lockedSum() != draw(1, freezing, t).lockedSum() ? 1 : 0;
        }
        assertTrue(changed > 100);
    }
}
