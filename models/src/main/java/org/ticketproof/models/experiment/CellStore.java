package org.ticketproof.models.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
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
import org.ticketproof.models.architecture.Device;
import org.ticketproof.models.data.ForeignText;

/** The finished cells of an experiment, one file each, named by a digest of what the cell is; from it a killed experiment goes on. */
public final class CellStore {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    /** Hexadecimal digits of a file's name. */
    private static final int NAME = 16;

    private final Path folder;
    private final boolean reuse;
    /** What cells are computed on: others give other bits. */
    private final String platform;

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
        this.platform = Device.description() + ", " + Device.library();
    }

    /** A finished cell's result, if it may be used. */
    <T> Optional<T> find(String cell, Class<T> type) {
        String id = id(cell);
        Path file = file(id);
        if (!reuse || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode node = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
            if (!id.equals(node.path("cell").asText())) {
                throw new IllegalArgumentException(file + ": not the cell it is named for; remove it");
            }
            JsonNode result = node.path("result");
            if (!result.isObject() || !node.path("sha256").asText().equals(digest(id + "\n" + result))) {
                throw new IllegalArgumentException(file + ": damaged cell (its checksum is wrong); remove it");
            }
            return Optional.of(JSON.treeToValue(result, type));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + ": damaged cell (" + ForeignText.plain(e.getOriginalMessage()) + "); remove it");
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": cannot be read (" + e.getMessage() + ")");
        }
    }

    /** Stores a finished cell. */
    void put(String cell, Object result) {
        String id = id(cell);
        ObjectNode node = JSON.createObjectNode();
        node.put("cell", id);
        try {
            // As it will be read: a number may print shorter than it was made.
            JsonNode plain = JSON.readTree(JSON.writeValueAsString(result));
            node.set("result", plain);
            node.put("sha256", digest(id + "\n" + plain));
            SafeFile.write(file(id), node + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where an unfinished cell keeps its checkpoint; one of an earlier run goes unless that may be used. */
    Path checkpoint(String cell) {
        Path finished = file(id(cell));
        Path file = finished.resolveSibling(finished.getFileName().toString().replace(".json", ".checkpoint"));
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
        return folder.resolve(digest(id).substring(0, NAME) + ".json");
    }

    private String id(String cell) {
        return cell + "; " + platform;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
