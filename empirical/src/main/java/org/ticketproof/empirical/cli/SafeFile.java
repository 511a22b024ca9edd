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

    /**
     * Writes beside the place first and then moves.
     *
     * @param file where to; its folder must exist
     * @param text the contents
     * @throws IOException if it cannot be written; the place is then as it was
     */
    public static void write(Path file, String text) throws IOException {
        if (Files.isDirectory(file)) {
            throw new InputException(file + ": is a folder, must be a file");
        }
        Path absolute = file.toAbsolutePath();
        Path temporary = absolute.resolveSibling("." + absolute.getFileName() + ".ticketproof-tmp");
        try {
            Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
            Files.move(temporary, absolute, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
