package org.ticketproof.models.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Whole files as bytes, with complaints in one line. */
final class FileBytes {
    private FileBytes() {
    }

    static byte[] read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new DataFormatException(file + ": no such file");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new DataFormatException(file + ": cannot be read (" + e.getMessage() + ")");
        }
    }

    /** The file's bytes, decompressed if the file is a gzip one. */
    static byte[] readPlainOrGzip(Path file) {
        byte[] bytes = read(file);
        if (bytes.length < 2 || bytes[0] != 0x1f || bytes[1] != (byte) 0x8b) {
            return bytes;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new DataFormatException(file + ": damaged gzip data (" + e.getMessage() + ")");
        }
    }
}
