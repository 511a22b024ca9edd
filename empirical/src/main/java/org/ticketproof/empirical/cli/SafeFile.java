package org.ticketproof.empirical.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file completely or not at all. */
public final class SafeFile {
    private SafeFile() {
    }

    /** Writes the contents of a file. */
    @FunctionalInterface
    public interface Contents {
        /**
         * Writes them.
         *
         * @param place where to
         * @throws IOException if they cannot be written
         */
        void write(Path place) throws IOException;
    }

    /**
     * Writes beside the place first and then moves.
     *
     * @param file where to; its folder must exist
     * @param text the contents
     * @throws InputException if there is something that is no file
     * @throws IOException if it cannot be written; the place is then as it was
     */
    public static void write(Path file, String text) throws IOException {
        write(file, place -> Files.writeString(place, text, StandardCharsets.UTF_8));
    }

    /**
     * Writes beside the place first and then moves. A link stays: what it points to is replaced.
     *
     * @param file where to; its folder must exist
     * @param contents the contents
     * @throws InputException if there is something that is no file
     * @throws IOException if it cannot be written; the place is then as it was
     */
    public static void write(Path file, Contents contents) throws IOException {
        boolean exists = Files.exists(file);
        if (exists && !Files.isRegularFile(file)) {
            throw new InputException(file + ": is a folder or a device, must be a file");
        }
        Path place = exists ? file.toRealPath() : file.toAbsolutePath();
        Path temporary = place.resolveSibling("." + place.getFileName() + ".ticketproof-tmp");
        try {
            contents.write(temporary);
            Files.move(temporary, place, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
