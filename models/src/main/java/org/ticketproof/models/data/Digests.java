package org.ticketproof.models.data;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Checks published files against their published contents. */
final class Digests {
    private Digests() {
    }

    /** The contents, if they are those wanted. */
    static byte[] require(Path file, byte[] contents, String sha256, String origin) {
        try {
            String found = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contents));
            if (!found.equals(sha256)) {
                throw new DataFormatException(file + ": corrupt, SHA-256 of its contents is " + found + ", must be " + sha256 + "; get it from " + origin);
            }
            return contents;
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** The digest of some numbers, in hexadecimal. */
    static String sha256(float[] floats, int[]... vectors) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
            for (float value : floats) {
                if (!buffer.hasRemaining()) {
                    digest.update(buffer.flip());
                    buffer.clear();
                }
                buffer.putFloat(value);
            }
            for (int[] vector : vectors) {
                for (int value : vector) {
                    if (!buffer.hasRemaining()) {
                        digest.update(buffer.flip());
                        buffer.clear();
                    }
                    buffer.putInt(value);
                }
            }
            digest.update(buffer.flip());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** Complains that a file is missing and says where to get it. */
    static void requirePresent(Path file, String origin) {
        if (!Files.isRegularFile(file)) {
            throw new DataFormatException(file + ": no such file; get it from " + origin);
        }
    }
}
