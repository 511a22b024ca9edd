package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ticketproof.theory.freezing.DrawnInstance;

/** Once the workspace has grown, no decision allocates. */
class CoverageAllocationTest {
    private int covered;

    @Test
    void decisionsDoNotAllocate() {
        assumeTrue(ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean);
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        SplittableRandom random = new SplittableRandom(5);
        DrawnInstance[] pool = new DrawnInstance[500];
        for (int k = 0; k < pool.length; k++) {
            pool[k] = new DrawnInstance(30);
            for (int i = 0; i < 30; i++) {
                long x = random.nextLong() >> 23;
                if (random.nextInt(4) == 0) {
                    pool[k].addLocked(x);
                } else {
                    pool[k].addFree(x);
                }
            }
        }
        CoverageSolver solver = new CoverageSolver(30);
        PlainCoverage plain = new PlainCoverage(30);
        boolean[] status = new boolean[31];
        decideAll(pool, solver, plain, status);
        long before = threads.getCurrentThreadAllocatedBytes();
        decideAll(pool, solver, plain, status);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        // 2,000 decisions; the reading itself may cost a few bytes.
        assertEquals(0, allocated / 2000, allocated + " bytes");
    }

    private void decideAll(DrawnInstance[] pool, CoverageSolver solver, PlainCoverage plain, boolean[] status) {
        long tolerance = FixedPoint.floor(0.01);
        for (DrawnInstance drawn : pool) {
            covered += solver.covers(drawn.freeValues(), drawn.freeCount(), drawn.lockedSum(), tolerance) ? 1 : 0;
            covered += plain.covers(drawn.freeValues(), drawn.freeCount(), -FixedPoint.ONE, FixedPoint.ONE, tolerance) ? 1 : 0;
            covered += solver.firstCoveringCount(drawn.values(), drawn.size(), tolerance);
            solver.statusAtEveryCount(drawn, tolerance, status);
        }
    }
}
