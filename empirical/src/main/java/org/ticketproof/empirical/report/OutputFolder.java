package org.ticketproof.empirical.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts files into a folder so that no reader ever sees half of one: all are written beside their places first, and only when
 * all are complete is each moved over its place. A failure before that leaves the folder as it was.
 */
final class OutputFolder {
    private static final String TEMPORARY = ".ticketproof-tmp";

    private OutputFolder() {
    }

    static List<Path> write(Path folder, Map<String, String> files) {
        Map<Path, Path> staged = new LinkedHashMap<>();
        Path at = folder;
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                at = folder.resolve(file.getKey());
                Files.createDirectories(at.getParent());
                if (Files.isDirectory(at)) {
                    throw new ReportException(at + ": is a folder, cannot be written", null);
                }
                Path temporary = at.resolveSibling("." + at.getFileName() + TEMPORARY);
                staged.put(temporary, at);
                Files.write(temporary, file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            for (Map.Entry<Path, Path> move : staged.entrySet()) {
                at = move.getValue();
                move(move.getKey(), at);
            }
            return new ArrayList<>(staged.values());
        } catch (IOException e) {
            throw new ReportException(at + ": cannot be written: " + reason(e), e);
        } finally {
            staged.keySet().forEach(OutputFolder::discard);
        }
    }

    /** Writes one file, making its folder. */
    static void write(Path file, String text) {
        Path absolute = file.toAbsolutePath();
        if (absolute.getFileName() == null) {
            throw new ReportException(file + ": must name a file", null);
        }
        write(absolute.getParent(), Map.of(absolute.getFileName().toString(), text));
    }

    /** Removes files; one that cannot be removed does no harm beyond being old. */
    static void remove(Path folder, Collection<String> names) {
        names.forEach(name -> discard(folder.resolve(name)));
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // A left-over temporary file is hidden and named for what it is; the first failure is the one to report.
            return;
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "a file is in the way of the folder";
        }
        String reason = e instanceof FileSystemException ? ((FileSystemException) e).getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
