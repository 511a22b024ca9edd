package org.ticketproof.models.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.ticketproof.empirical.cli.InputException;

/** Looks at the place of a file before the work whose outcome goes there. */
final class OutFile {
    private OutFile() {
    }

    /** @throws InputException if there cannot be a file, or it cannot be written */
    static void require(Path out) {
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder) || Files.exists(out) && !Files.isRegularFile(out)) {
            throw new InputException("--out " + out + ": must be a file in a folder that exists and can be written to");
        }
    }
}
