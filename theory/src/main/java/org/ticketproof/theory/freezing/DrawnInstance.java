package org.ticketproof.theory.freezing;

import java.util.Arrays;

/**
 * One drawn and frozen instance: {@code n} variables in order of arrival, each a fixed-point integer (a multiple of
 * 2<sup>-40</sup>) with its state. Mutable and reusable, so that a trial allocates nothing; not for use by two threads.
 *
 * <p>The arrays that the accessors return are the instance's own and longer than the counts say: read, do not keep.
 */
public final class DrawnInstance {
    /** State of a variable that a subset may use. */
    public static final byte FREE = 0;
    /** State of a variable that every subset uses. */
    public static final byte LOCKED = 1;
    /** State of a variable that no subset uses. */
    public static final byte PRUNED = 2;

    private final long[] values;
    private final byte[] states;
    private final long[] freeValues;
    private int size;
    private int freeCount;
    private long lockedSum;
    /** While all variables are free their values lie in {@link #freeValues} alone: most trials are decided without a look at the rest. */
    private boolean unmixed = true;

    /**
     * An empty instance.
     *
     * @param capacity the most variables it can hold, at least 0
     */
    public DrawnInstance(int capacity) {
        values = new long[capacity];
        states = new byte[capacity];
        freeValues = new long[capacity];
    }

    /** Forgets all variables. */
    public void clear() {
        size = 0;
        freeCount = 0;
        lockedSum = 0;
        unmixed = true;
    }

    private void mix() {
        if (unmixed) {
            System.arraycopy(freeValues, 0, values, 0, size);
            Arrays.fill(states, 0, size, FREE);
            unmixed = false;
        }
    }

    /**
     * Appends a free variable.
     *
     * @param value its fixed-point value
     */
    public void addFree(long value) {
        freeValues[freeCount++] = value;
        if (!unmixed) {
            values[size] = value;
            states[size] = FREE;
        }
        size++;
    }

    /**
     * Adds variables that a subset may use.
     *
     * @param added multiples of 2^-40; copied
     * @param count how many of them, at most the capacity that is left
     */
    public void addAllFree(long[] added, int count) {
        System.arraycopy(added, 0, freeValues, freeCount, count);
        if (!unmixed) {
            System.arraycopy(added, 0, values, size, count);
            Arrays.fill(states, size, size + count, FREE);
        }
        freeCount += count;
        size += count;
    }

    /**
     * Appends a locked variable.
     *
     * @param value its fixed-point value
     */
    public void addLocked(long value) {
        mix();
        lockedSum += value;
        values[size] = value;
        states[size++] = LOCKED;
    }

    /**
     * Appends a pruned variable.
     *
     * @param value its fixed-point value (no decision looks at it)
     */
    public void addPruned(long value) {
        mix();
        values[size] = value;
        states[size++] = PRUNED;
    }

    /**
     * Number of variables, frozen ones included.
     *
     * @return n
     */
    public int size() {
        return size;
    }

    /**
     * All values in order of arrival.
     *
     * @return the instance's own array; entries from {@link #size()} on are meaningless
     */
    public long[] values() {
        mix();
        return values;
    }

    /**
     * All states in order of arrival: {@link #FREE}, {@link #LOCKED} or {@link #PRUNED}.
     *
     * @return the instance's own array; entries from {@link #size()} on are meaningless
     */
    public byte[] states() {
        mix();
        return states;
    }

    /**
     * Number of free variables.
     *
     * @return the count
     */
    public int freeCount() {
        return freeCount;
    }

    /**
     * Values of the free variables in order of arrival.
     *
     * @return the instance's own array; entries from {@link #freeCount()} on are meaningless
     */
    public long[] freeValues() {
        return freeValues;
    }

    /**
     * Sum of the locked variables, the drift {@code L}.
     *
     * @return the fixed-point sum
     */
    public long lockedSum() {
        return lockedSum;
    }
}
