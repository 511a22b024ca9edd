package org.ticketproof.proofs.step;

import java.util.Locale;

/** How strongly something is backed, in ascending order: a statement is as strong as its weakest step. */
public enum Strength {
    /** A counterexample is known. */
    REFUTED,
    /** The check did not come to an end: time-out, missing library, broken input. Never better than open. */
    UNKNOWN,
    /** Nothing in this project backs it (yet). */
    OPEN,
    /** Backed by a measured claim only. */
    MEASURED,
    /** Holds on random cases. */
    PROPERTY_TESTED,
    /** Holds in each of finitely many cases, all of them checked exactly. */
    EXHAUSTED,
    /** Proved for all values of its variables. */
    PROVED;

    /**
     * The word used in tables.
     *
     * @return the lower-case word with hyphens
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The weaker of two.
     *
     * @param other another strength
     * @return the lower one
     */
    public Strength weaker(Strength other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * The strength of a given word.
     *
     * @param word one of the words that {@link #word()} returns
     * @return the strength
     * @throws IllegalArgumentException if there is no such word
     */
    public static Strength ofWord(String word) {
        for (Strength strength : values()) {
            if (strength.word().equals(word)) {
                return strength;
            }
        }
        throw new IllegalArgumentException("strength '" + word + "': unknown word");
    }
}
