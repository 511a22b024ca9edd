package org.ticketproof.empirical.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;

class BatchScheduleTest {
    @Property
    void batchesFollowEachOtherWithoutGap(@ForAll @DoubleRange(min = 0, max = 12) double digits, @ForAll @IntRange(max = 2000) int n) {
        BatchSchedule schedule = BatchSchedule.of(Cells.cell(Math.pow(10, -digits), n, 0, 0, VariableLaw.UNIFORM, Targets.ALL));
        long next = 0;
        for (int batch = 0; batch < 60; batch++) {
            assertEquals(next, schedule.firstTrial(batch));
            assertTrue(schedule.size(batch) >= 16 && schedule.size(batch) <= 65_536);
            assertTrue(batch == 0 || schedule.size(batch) >= schedule.size(batch - 1));
            next += schedule.size(batch);
        }
    }

    /** Stored counts are of no use if this changes: raise CheckpointStore.SCHEMA then. */
    @Example
    void sizesOfACommonCell() {
        BatchSchedule schedule = BatchSchedule.of(Cells.MIXED.get(0));
        long[] expected = {256, 256, 512, 1024, 2048, 4096, 8192, 16_384, 32_768, 65_536, 65_536, 65_536};
        for (int batch = 0; batch < expected.length; batch++) {
            assertEquals(expected[batch], schedule.size(batch));
        }
    }

    @Example
    void slowTrialsComeInSmallBatches() {
        BatchSchedule schedule = BatchSchedule.of(Cells.cell(1e-6, 60, 0, 0, VariableLaw.UNIFORM, Targets.ALL));
        assertEquals(16, schedule.size(0));
        assertEquals(16, schedule.size(1000));
    }
}
