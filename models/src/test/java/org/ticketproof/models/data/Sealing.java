package org.ticketproof.models.data;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Makes contents of sealed files for tests, by other code than theirs. */
public final class Sealing {
    private Sealing() {
    }

    /** Mark and body, then the digest of both. */
    public static byte[] sealed(byte[] mark, byte[] body) {
        try {
            byte[] marked = ByteBuffer.allocate(mark.length + body.length).put(mark).put(body).array();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(marked);
            return ByteBuffer.allocate(marked.length + digest.length).put(marked).put(digest).array();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
