package org.ticketproof.bench;

import java.util.SplittableRandom;
import org.ticketproof.theory.subsetsum.FixedPoint;

/** A pool of instances for benchmarks about one target: values and targets uniform on [-1, 1], from a fixed seed. */
final class NearestInstances {
    static final int POOL = 1024;

    final long[][] values;
    final long[] targets = new long[POOL];
    private int at;

    NearestInstances(int count) {
        SplittableRandom random = new SplittableRandom(20260101);
        values = new long[POOL][count];
        for (int k = 0; k < POOL; k++) {
            for (int i = 0; i < count; i++) {
                values[k][i] = random.nextLong(-FixedPoint.ONE, FixedPoint.ONE + 1);
            }
            targets[k] = random.nextLong(-FixedPoint.ONE, FixedPoint.ONE + 1);
        }
    }

    /** Goes on to the next instance, round and round. */
    int next() {
        at = (at + 1) % POOL;
        return at;
    }
}
