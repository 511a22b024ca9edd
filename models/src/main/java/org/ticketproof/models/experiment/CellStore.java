package org.ticketproof.models.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.ticketproof.empirical.cli.SafeFile;

/** The finished cells of an experiment, one file each, named by a digest of what the cell is; from it a killed experiment goes on. */
public final class CellStore {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final boolean reuse;

    /**
     * A store.
     *
     * @param folder its folder; made if needed
     * @param reuse whether cells of earlier runs count
     * @throws IOException if the folder cannot be made
     */
    public CellStore(Path folder, boolean reuse) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.reuse = reuse;
    }

    /** A finished cell's result, if it may be used. */
    <T> Optional<T> find(String id, Class<T> type) {
        Path file = file(id);
        if (!reuse || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode node = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
            if (!id.equals(node.path("cell").asText())) {
                throw new IllegalArgumentException(file + ": not the cell it is named for; remove it");
            }
            return Optional.of(JSON.treeToValue(node.path("result"), type));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + ": damaged cell (" + e.getOriginalMessage() + "); remove it");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stores a finished cell. */
    void put(String id, Object result) {
        ObjectNode node = JSON.createObjectNode();
        node.put("cell", id);
        node.set("result", JSON.valueToTree(result));
        try {
            SafeFile.write(file(id), node + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where an unfinished cell keeps its checkpoint; one of an earlier run goes unless that may be used. */
    Path checkpoint(String id) {
        Path file = file(id).resolveSibling(file(id).getFileName().toString().replace(".json", ".checkpoint"));
        try {
            if (!reuse) {
                Files.deleteIfExists(file);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest, 0, 8) + ".json");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
