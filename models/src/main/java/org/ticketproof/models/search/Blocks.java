package org.ticketproof.models.search;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Deals the flat vector out in blocks that fit a core's cache. What a block computes does not depend on who computes it, so the
 * results do not depend on the number of threads.
 */
final class Blocks {
    /** Weights of a block. */
    static final int SIZE = 1 << 12;
    /** Below this many blocks a second thread costs more than it saves. */
    private static final int WORTH_SHARING = 256;

    private final int length;
    private final int count;

    Blocks(int length) {
        this.length = length;
        this.count = (length + SIZE - 1) / SIZE;
    }

    int count() {
        return count;
    }

    static int start(int block) {
        return block * SIZE;
    }

    int end(int block) {
        return Math.min(length, (block + 1) * SIZE);
    }

    void forEach(IntConsumer task) {
        IntStream all = IntStream.range(0, count);
        (count < WORTH_SHARING ? all : all.parallel()).forEach(task);
    }
}
