package org.ticketproof.proofs.contract;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** How much slower than alone this process runs on a shared machine: limits on time are for a processor of one's own. */
final class MachineLoad {
    private static final double MOST = 4;

    private MachineLoad() {
    }

    /** Something to time. */
    interface Work {
        void run() throws InterruptedException;
    }

    /** Runs work that does not wait and returns elapsed time over processor time, in [1, {@value #MOST}]. */
    static double slowdown(Work work) throws InterruptedException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long wall = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        work.run();
        long cpuSpent = threads.getCurrentThreadCpuTime() - cpu;
        double ratio = cpuSpent <= 0 ? 1 : (System.nanoTime() - wall) / (double) cpuSpent;
        return Math.min(MOST, Math.max(1, ratio));
    }
}
