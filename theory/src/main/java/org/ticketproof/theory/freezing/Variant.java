package org.ticketproof.theory.freezing;

import java.io.Serializable;
import java.util.Comparator;

/**
 * What differs from the standard problem, in which any subset of n numbers may be used. Immutable.
 *
 * <ul>
 * <li>{@link FixedSize}: subsets of exactly k of the n numbers, targets in {@code [-sqrt k, sqrt k]} (Natale et al. 2024).
 * <li>{@link LockMasks}: K candidate lock masks are drawn and the one with the least drift is kept.
 * <li>{@link Vectors}: n vectors of d independent coordinates, targets in {@code [-1, 1]^d}, distances in the sup norm
 *     (Becchetti et al. 2022).
 * </ul>
 */
public sealed interface Variant extends Serializable {
    /** Any subset, numbers, one draw of the locked variables. */
    Variant STANDARD = new Standard();
    /** The standard problem, then by kind, and within a kind by number. */
    Comparator<Variant> ORDER = Comparator.comparing(Variant::kind).thenComparingInt(Variant::number);

    /**
     * The variant's name in keys of random streams and in file names.
     *
     * @return lower-case letters, digits and hyphens; empty for the standard problem
     */
    default String id() {
        return kind() + "-" + number();
    }

    /**
     * The kind of variant.
     *
     * @return {@code dimension}, {@code masks}, {@code size}, or empty for the standard problem
     */
    String kind();

    /**
     * The number that tells variants of one kind apart.
     *
     * @return coordinates, masks or elements; 0 for half of the variables and for the standard problem
     */
    int number();

    /**
     * What the variant is, for readers.
     *
     * @return a phrase without an article's capital or a full stop
     */
    String text();

    /**
     * Checks that a freezing makes sense with this variant.
     *
     * @param freezing the freezing
     * @throws IllegalArgumentException if it does not
     */
    void require(Freezing freezing);

    /** The standard problem; {@link Variant#STANDARD} is its only value. */
    record Standard() implements Variant {
        @Override
        public String id() {
            return "";
        }

        @Override
        public String kind() {
            return "";
        }

        @Override
        public int number() {
            return 0;
        }

        @Override
        public String text() {
            return "any subset of numbers";
        }

        @Override
        public void require(Freezing freezing) {
            // Every freezing will do.
        }
    }

    /**
     * Subsets of exactly {@code size} numbers; every number is free.
     *
     * @param size number k of elements of a subset, from 1 to {@value #MOST}; 0 means half of the variables, rounded down
     */
    record FixedSize(int size) implements Variant {
        /** Largest size. */
        public static final int MOST = 1000;
        /** The value of {@code size} that means half of the variables. */
        public static final int HALF = 0;

        /**
         * Checks the size.
         *
         * @param size number k of elements of a subset, or {@link #HALF}
         * @throws IllegalArgumentException if {@code size} is out of range
         */
        public FixedSize {
            if (size < 0 || size > MOST) {
                throw new IllegalArgumentException("subset size " + size + ": must be between 1 and " + MOST + ", or 'half'");
            }
        }

        /**
         * The size among n variables.
         *
         * @param n number of variables
         * @return k; more than n where no subset has that size
         */
        public int among(int n) {
            return size == HALF ? n / 2 : size;
        }

        @Override
        public String id() {
            return size == HALF ? "size-half" : "size-" + size;
        }

        @Override
        public String kind() {
            return "size";
        }

        @Override
        public int number() {
            return size;
        }

        @Override
        public String text() {
            return "subsets of exactly " + (size == HALF ? "half of the variables" : size + " variables");
        }

        @Override
        public void require(Freezing freezing) {
            requireFree(freezing, "fixed subset sizes");
        }
    }

    /**
     * {@code masks} independent draws of which variables are locked, of which the one with the least absolute locked sum is
     * kept (of several, the first). Which variables are pruned, and their values, are the same for all of them.
     *
     * @param masks number K of candidates, from 2 to {@value #MOST}
     */
    record LockMasks(int masks) implements Variant {
        /** Most candidates. */
        public static final int MOST = 4096;

        /**
         * Checks the number.
         *
         * @param masks number of candidates; 1 is {@link Variant#STANDARD}
         * @throws IllegalArgumentException if {@code masks} is out of range
         */
        public LockMasks {
            if (masks < 2 || masks > MOST) {
                throw new IllegalArgumentException("lock masks " + masks + ": must be between 1 and " + MOST);
            }
        }

        @Override
        public String kind() {
            return "masks";
        }

        @Override
        public int number() {
            return masks;
        }

        @Override
        public String text() {
            return "the best of " + masks + " lock masks";
        }

        @Override
        public void require(Freezing freezing) {
            if (freezing.lock() == 0) {
                throw new IllegalArgumentException("lock = 0.0: must be above 0 where lock masks are chosen");
            }
        }
    }

    /**
     * Vectors of independent coordinates, each of the setting's law; every vector is free.
     *
     * @param dimension number d of coordinates, 2 or 3
     */
    record Vectors(int dimension) implements Variant {
        /**
         * Checks the dimension.
         *
         * @param dimension number of coordinates; 1 is {@link Variant#STANDARD}
         * @throws IllegalArgumentException if {@code dimension} is out of range
         */
        public Vectors {
            if (dimension < 2 || dimension > 3) {
                throw new IllegalArgumentException("dimension " + dimension + ": must be 1, 2 or 3");
            }
        }

        @Override
        public String kind() {
            return "dimension";
        }

        @Override
        public int number() {
            return dimension;
        }

        @Override
        public String text() {
            return "vectors of " + dimension + " coordinates";
        }

        @Override
        public void require(Freezing freezing) {
            requireFree(freezing, "vectors");
        }
    }

    private static void requireFree(Freezing freezing, String what) {
        if (freezing.prune() != 0 || freezing.lock() != 0) {
            throw new IllegalArgumentException("prune = " + freezing.prune() + " and lock = " + freezing.lock() + ": must be 0 for " + what);
        }
    }
}
