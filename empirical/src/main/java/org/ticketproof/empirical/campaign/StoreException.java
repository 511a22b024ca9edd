package org.ticketproof.empirical.campaign;

import java.nio.file.Path;

/**
 * The checkpoint store cannot be used: unreadable, not writable, disk full, corrupt, or made by another version or for
 * another run. The message is one line that names the file, what is wrong and what can be done. Batches that were
 * committed before stay in the file.
 */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreException(Path file, String problem, Throwable cause) {
        super("checkpoint store " + file + ": " + problem, cause);
    }
}
