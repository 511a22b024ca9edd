package org.ticketproof.models.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What the bodies of all {@linkplain SealedFile sealed files} begin with: format version and header length (4 bytes each, big-endian), then
 * the header as JSON in UTF-8.
 */
public final class SealedHeader {
    private static final int FIXED = 2 * Integer.BYTES;
    private static final ObjectMapper JSON = new ObjectMapper();

    private SealedHeader() {
    }

    /**
     * The beginning of a body.
     *
     * @param version format version
     * @param header the header
     * @param more number of bytes that follow it
     * @return a buffer with room for those
     */
    public static ByteBuffer body(int version, ObjectNode header, long more) {
        byte[] text = text(header).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Math.toIntExact(FIXED + text.length + more)).putInt(version).putInt(text.length).put(text);
    }

    /**
     * The text of a header.
     *
     * @param header a tree of plain values
     * @return JSON in one line
     */
    public static String text(ObjectNode header) {
        try {
            return JSON.writeValueAsString(header);
        } catch (JsonProcessingException e) {
            throw new AssertionError("a tree of plain values is always JSON", e);
        }
    }

    /**
     * The header of a body.
     *
     * @param name what messages call the file
     * @param body the body; afterwards at what follows the header
     * @param version the only format version that can be read
     * @return the header
     * @throws DataFormatException if there is none, or of another version
     */
    public static JsonNode read(String name, ByteBuffer body, int version) {
        if (body.remaining() < FIXED) {
            throw new DataFormatException(name + ": no header");
        }
        int found = body.getInt();
        if (found != version) {
            throw new DataFormatException(name + ": format version " + found + ", must be " + version);
        }
        int length = body.getInt();
        if (length < 0 || length > body.remaining()) {
            throw new DataFormatException(name + ": header of " + length + " bytes does not fit into the file");
        }
        byte[] text = new byte[length];
        body.get(text);
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new DataFormatException(name + ": header is not JSON");
        }
    }

    /**
     * A member of a header.
     *
     * @param node the header, or an object in it
     * @param name the member's name
     * @return its value
     * @throws DataFormatException if there is none
     */
    public static JsonNode field(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            throw new DataFormatException("header without '" + name + "'");
        }
        return value;
    }
}
