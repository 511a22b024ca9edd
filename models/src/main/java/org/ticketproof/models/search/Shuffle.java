package org.ticketproof.models.search;

import org.ticketproof.empirical.sampling.TrialStream;

/** Random orders from the project's streams. */
final class Shuffle {
    private Shuffle() {
    }

    /** A random permutation of 0 .. count - 1 (Fisher and Yates); number i of the stream places i, at most 2^-32 count off uniform. */
    static int[] permutation(TrialStream stream, int count) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            if (i % TrialStream.VALUES_PER_TRIAL == 0) {
                stream.seek(i / TrialStream.VALUES_PER_TRIAL);
            }
            int j = (int) ((stream.nextLong() >>> 32) * (i + 1) >>> 32);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
