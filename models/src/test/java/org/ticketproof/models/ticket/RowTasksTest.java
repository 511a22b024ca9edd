package org.ticketproof.models.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RowTasksTest {
    private static final int COUNT = 100_000;

    @Test
    void everyPieceIsDoneOnce() {
        BitSet done = new BitSet();
        AtomicInteger calls = new AtomicInteger();
        RowTasks.run(1000, 3, () -> piece -> {
            calls.incrementAndGet();
            synchronized (done) {
                done.set(piece);
            }
        });
        assertEquals(1000, calls.get());
        assertEquals(1000, done.cardinality());
    }

    /** Whichever thread fails: the one that takes up piece 0 or another. */
    @Test
    void theFirstFailureEndsTheWork() {
        for (int failing : new int[] {0, 1}) {
            AtomicInteger calls = new AtomicInteger();
            CountDownLatch failed = new CountDownLatch(1);
            assertThrows(TicketException.class, () -> RowTasks.run(COUNT, 2, () -> piece -> {
                if (piece == failing) {
                    failed.countDown();
                    throw new TicketException("piece " + piece);
                }
                await(failed);
                calls.incrementAndGet();
                pause();
            }));
            assertTrue(calls.get() < COUNT / 2, calls + " pieces after the failure");
        }
    }

    @Test
    void anInterruptionEndsTheWork() throws InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        Thread caller = new Thread(() -> assertThrows(IllegalStateException.class, () -> RowTasks.run(COUNT, 2, () -> piece -> {
            begun.countDown();
            calls.incrementAndGet();
            pause();
        })));
        caller.start();
        begun.await();
        caller.interrupt();
        caller.join();
        // What runs on has 200 milliseconds to show; a piece that was under way may still end.
        int soon = calls.get();
        Thread.sleep(200);
        assertTrue(calls.get() <= soon + 2, calls + " pieces, " + soon + " at the interruption");
    }

    @Test
    void thereMustBeAThread() {
        String message = assertThrows(IllegalArgumentException.class, () -> RowTasks.run(3, 0, () -> piece -> { })).getMessage();
        assertEquals("threads = 0: must be at least 1", message);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A tenth of a millisecond of work that no interruption shortens. */
    private static void pause() {
        long end = System.nanoTime() + 100_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
