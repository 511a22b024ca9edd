package org.ticketproof.empirical.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/** Prints one JSON object, keys in insertion order; numbers that JSON cannot hold (infinities) become null. */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {
    }

    /**
     * The text of an object.
     *
     * @param object keys and values: strings, numbers, booleans, lists, maps, null
     * @return indented JSON with a line feed between members
     */
    public static String text(Map<String, ?> object) {
        try {
            return MAPPER.writeValueAsString(object).replace(System.lineSeparator(), "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write JSON", e);
        }
    }

    /**
     * A number as JSON can hold it.
     *
     * @param value any double
     * @return the value, or null if it is not finite
     */
    public static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
