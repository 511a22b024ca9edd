package org.ticketproof.models.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.ticketproof.empirical.cli.InputException;
import org.ticketproof.empirical.cli.SafeFile;

/** Files that begin with a mark and end with the SHA-256 digest of everything before; the digest finds damage, it is no signature. */
public final class SealedFile {
    /** Bytes of the digest. */
    public static final int DIGEST = 32;

    private SealedFile() {
    }

    /**
     * Writes a file completely or not at all.
     *
     * @param file where to
     * @param mark its first bytes
     * @param body what follows
     * @return the file's size in bytes
     * @throws DataFormatException if it cannot be written
     */
    public static long write(Path file, byte[] mark, ByteBuffer body) {
        byte[] bytes = new byte[mark.length + body.remaining() + DIGEST];
        System.arraycopy(mark, 0, bytes, 0, mark.length);
        body.get(bytes, mark.length, body.remaining());
        System.arraycopy(sha256(bytes, bytes.length - DIGEST), 0, bytes, bytes.length - DIGEST, DIGEST);
        try {
            SafeFile.write(file, place -> Files.write(place, bytes));
        } catch (InputException e) {
            throw new DataFormatException(e.getMessage());
        } catch (IOException e) {
            throw new DataFormatException(file + ": cannot be written (" + e + ")");
        }
        return bytes.length;
    }

    /**
     * Whether a file begins with a mark.
     *
     * @param file the file
     * @param mark the first bytes to look for
     * @return whether they are there
     * @throws DataFormatException if the file is missing or cannot be read
     */
    public static boolean begins(Path file, byte[] mark) {
        if (!Files.isRegularFile(file)) {
            throw new DataFormatException(file + ": no such file");
        }
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(mark.length), mark);
        } catch (IOException e) {
            throw new DataFormatException(file + ": cannot be read (" + e + ")");
        }
    }

    /**
     * The body of a file.
     *
     * @param file the file
     * @param mark its first bytes
     * @param kind what such a file is called in messages
     * @return everything between mark and digest
     * @throws DataFormatException if the file is missing, of another kind, truncated or altered
     */
    public static ByteBuffer read(Path file, byte[] mark, String kind) {
        if (!begins(file, mark)) {
            throw foreign(file.toString(), kind);
        }
        try {
            return read(file.toString(), Files.readAllBytes(file), mark, kind);
        } catch (IOException e) {
            throw new DataFormatException(file + ": cannot be read (" + e + ")");
        }
    }

    /**
     * The body of a file that has been read.
     *
     * @param name what messages call the file
     * @param bytes all its bytes
     * @param mark its first bytes
     * @param kind what such a file is called in messages
     * @return everything between mark and digest
     * @throws DataFormatException if it is of another kind, truncated or altered
     */
    public static ByteBuffer read(String name, byte[] bytes, byte[] mark, String kind) {
        if (!Arrays.equals(Arrays.copyOf(bytes, Math.min(mark.length, bytes.length)), mark)) {
            throw foreign(name, kind);
        }
        int end = bytes.length - DIGEST;
        if (end < mark.length || !Arrays.equals(sha256(bytes, end), Arrays.copyOfRange(bytes, end, bytes.length))) {
            throw new DataFormatException(name + ": truncated or altered, the checksum does not fit");
        }
        return ByteBuffer.wrap(bytes, mark.length, end - mark.length).slice();
    }

    private static DataFormatException foreign(String name, String kind) {
        return new DataFormatException(name + ": not a " + kind + " file");
    }

    private static byte[] sha256(byte[] bytes, int end) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, end);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
