package org.ticketproof.empirical.baseline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * One night in a ledger.
 *
 * @param k its number, from 1
 * @param name its name, such as its date
 * @param seed its seed, in [0, 2^53) where it follows from the name
 * @param alpha the share of the error probability that it spends
 */
public record Night(int k, String name, long seed, double alpha) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,79}");
    private static final int SEED_BITS = 53;

    /** Checks the name. */
    public Night {
        requireName(name);
    }

    static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("night '" + name.replaceAll("\\p{Cntrl}", "?")
                    + "': must be 1 to 80 letters, digits, dots, hyphens, colons and underscores");
        }
    }

    /**
     * The seed that follows from a night's name: nobody chooses it.
     *
     * @param name the name
     * @return the first 53 bits of the SHA-256 of the name after the words {@code ticketproof night }
     */
    public static long seedOf(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(("ticketproof night " + name).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong() >>> Long.SIZE - SEED_BITS;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
