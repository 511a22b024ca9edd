package org.ticketproof.empirical.sampling;

/** Known answers. */
final class StreamVectors {
    /** First two values of trial 0, first and last value of trial 123456789; printed by stream-vectors.py. */
    static final long[] EXPECTED = {-2957240432539025696L, 5309162942177138456L, 1690439587297584128L, 4374426945880577292L};
    /** Hash of 100,000 normal draws, as first computed: a regression value. */
    static final long NORMAL_HASH = 3144786364317489627L;

    private StreamVectors() {
    }
}
