package org.ticketproof.empirical.claim;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import org.ticketproof.theory.freezing.VariableLaw;

/**
 * Reads laws by name: a standard one, or {@code quantiles:FILE}, a file of points of a quantile function (see
 * {@link QuantileFile}). Remembers the files that it read, so that they enter the hash of what named them.
 */
public final class LawReader {
    private static final String QUANTILES = "quantiles:";

    private final Optional<Path> folder;
    private final TreeMap<String, String> hashes = new TreeMap<>();

    private LawReader(Optional<Path> folder) {
        this.folder = folder;
    }

    /**
     * A reader of laws whose files stand in a folder.
     *
     * @param folder where relative names start
     * @return the reader
     */
    public static LawReader in(Path folder) {
        return new LawReader(Optional.of(folder));
    }

    /** A reader for what is no file itself and may name none. */
    static LawReader withoutFiles() {
        return new LawReader(Optional.empty());
    }

    /**
     * The law of a given name. A law of quantiles is called {@code quantiles-} and 16 digits of its file's SHA-256, so that streams
     * and reports depend on the contents and not on the file's place.
     *
     * @param text the name of a standard law, or {@code quantiles:FILE}
     * @return the law
     * @throws IllegalArgumentException if there is no such law or the file is no quantile function; one line, with the file's line
     */
    public VariableLaw read(String text) {
        if (!text.startsWith(QUANTILES)) {
            try {
                return VariableLaw.ofId(text);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(e.getMessage() + ", quantiles:FILE", e);
            }
        }
        String name = text.substring(QUANTILES.length());
        byte[] bytes = bytes(name);
        String hash = Hashes.sha256(bytes);
        VariableLaw law = QuantileFile.parse(name, bytes, "quantiles-" + hash.substring(0, 16));
        hashes.put(name, hash);
        return law;
    }

    /** The hash of a text together with the files it named: its own if it named none. */
    String sha256(byte[] bytes) {
        String own = Hashes.sha256(bytes);
        return hashes.isEmpty() ? own
                : Hashes.sha256((own + " " + String.join(" ", hashes.values())).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] bytes(String name) {
        Path base = folder.orElseThrow(() -> new IllegalArgumentException(QUANTILES + name + ": only a file can name a file of quantiles"));
        try {
            Path file = base.resolve(name);
            if (!Files.exists(file)) {
                throw new IllegalArgumentException(name + ": no such file");
            }
            // Neither a folder nor a device.
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException(name + ": is not a file");
            }
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes(QuantileFile.MAX_BYTES + 1);
            }
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(QUANTILES + name + ": not a file name", e);
        } catch (AccessDeniedException e) {
            throw new IllegalArgumentException(name + ": cannot be read: permission denied", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(name + ": cannot be read: " + e.getMessage(), e);
        }
    }
}
