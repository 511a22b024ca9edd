package org.ticketproof.empirical.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Remembers that results could not be written, which Java's print streams keep to themselves. A reader that has seen enough and closes
 * its pipe is no failure.
 */
final class StandardOutput extends FilterOutputStream {
    private static final String CLOSED_BY_READER = "Broken pipe";

    private IOException failure;

    StandardOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Why results were lost; null if none were, or nobody wanted the rest. */
    String failure() {
        return failure == null || CLOSED_BY_READER.equals(failure.getMessage()) ? null : String.valueOf(failure.getMessage());
    }
}
