package org.ticketproof.empirical.sampling;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A counter-based random stream: value {@code i} of trial {@code t} of a cell under a seed is a pure function of those
 * four, the same on any machine, thread count, engine or restart.
 *
 * <p>The sequence is SplitMix64 as {@link java.util.SplittableRandom} implements it: value {@code j} (from 0) of a stream
 * with start state {@code s} is {@code mix13(s + (j + 1) gamma)}. Trial {@code t} owns the values
 * {@code t 2^20 .. (t + 1) 2^20 - 1}, so within a cell no value is used twice for up to 2<sup>44</sup> trials. The start
 * state is a mix of the seed with the SHA-256 digest of the cell's key; for one key it is a bijection of the seed. Streams
 * of different keys or seeds lie on the same cycle of 2<sup>64</sup> states; the chance that a given pair of them shares
 * any used value is at most {@code 2^-62 * trials * values per trial} for random start states, and such a pair would still
 * leave each cell's own figures valid.
 *
 * <p>Mutable (the position) and cheap; not for use by two threads. Nothing allocates after construction.
 *
 * <p>Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014,
 * doi:10.1145/2660193.2660195.
 */
public final class TrialStream {
    /** Version of everything that maps (seed, key, trial) to numbers; a store of another version is of no use. */
    public static final int VERSION = 1;
    /** Number of values that one trial owns. */
    public static final int VALUES_PER_TRIAL = 1 << 20;
    /** Number of trials that one stream has. */
    public static final long MAX_TRIALS = 1L << 44;

    private static final long GAMMA = 0x9e3779b97f4a7c15L;

    private final long start;
    private long origin;
    private long state;

    private TrialStream(long start) {
        this.start = start;
        seek(0);
    }

    /**
     * The stream of a cell under a seed, at the beginning of trial 0.
     *
     * @param seed the run's seed, any number
     * @param key the cell's key, any text
     * @return a new stream
     */
    public static TrialStream of(long seed, String key) {
        ByteBuffer digest = ByteBuffer.wrap(sha256(key));
        long start = seed;
        while (digest.hasRemaining()) {
            start = mix13((start ^ digest.getLong()) + GAMMA);
        }
        return new TrialStream(start);
    }

    /**
     * The stream with a given start state: the values of {@code new SplittableRandom(start)}.
     *
     * @param start the start state
     * @return a new stream
     */
    static TrialStream ofStart(long start) {
        return new TrialStream(start);
    }

    /**
     * Moves to the first value of a trial.
     *
     * @param trial the trial's number, in [0, 2<sup>44</sup>)
     */
    public void seek(long trial) {
        assert trial >= 0 && trial < MAX_TRIALS : trial;
        origin = start + trial * VALUES_PER_TRIAL * GAMMA;
        state = origin;
    }

    /**
     * The next value of the trial.
     *
     * @return 64 random bits
     */
    public long nextLong() {
        state += GAMMA;
        return mix13(state);
    }

    /**
     * A value of the trial by its number; {@link #nextLong()} is not affected.
     *
     * @param index the value's number, in [0, 2<sup>20</sup>)
     * @return 64 random bits
     */
    public long valueAt(int index) {
        return mix13(origin + (index + 1L) * GAMMA);
    }

    /** Sets {@code into[j]} to the {@linkplain VariableDraw#uniform uniform number} of the value at {@code first + j * stride}, for all j below count. */
    void uniformsAt(int first, int stride, long[] into, int count) {
        long z = origin + (first + 1L) * GAMMA;
        long step = stride * GAMMA;
        for (int j = 0; j < count; j++, z += step) {
            into[j] = VariableDraw.uniform(mix13(z));
        }
    }

    /** Stafford's variant 13 of the MurmurHash3 finaliser, a bijection. */
    private static long mix13(long z) {
        long y = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        y = (y ^ (y >>> 27)) * 0x94d049bb133111ebL;
        return y ^ (y >>> 31);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
