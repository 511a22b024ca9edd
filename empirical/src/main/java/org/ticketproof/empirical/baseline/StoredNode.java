package org.ticketproof.empirical.baseline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One value of a stored file with the path to it, for one-line complaints. */
final class StoredNode {
    private final String path;
    private final JsonNode node;

    StoredNode(String path, JsonNode node) {
        this.path = path;
        this.node = node;
    }

    Optional<StoredNode> optional(String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(new StoredNode(path.isEmpty() ? key : path + "." + key, value));
    }

    StoredNode required(String key) {
        return optional(key).orElseThrow(() -> new IllegalArgumentException("key '" + (path.isEmpty() ? "" : path + ".") + key + "' is missing"));
    }

    String text(String key) {
        StoredNode value = required(key);
        if (!value.node.isTextual()) {
            throw value.wrong("a text");
        }
        return value.node.textValue();
    }

    long whole(String key) {
        StoredNode value = required(key);
        if (!value.node.isIntegralNumber() || !value.node.canConvertToLong()) {
            throw value.wrong("a whole number");
        }
        return value.node.longValue();
    }

    /** A finite number. */
    double number(String key) {
        StoredNode value = required(key);
        if (!value.node.isNumber()) {
            throw value.wrong("a number");
        }
        return value.node.doubleValue();
    }

    List<StoredNode> items(String key) {
        StoredNode list = required(key);
        if (!list.node.isArray()) {
            throw list.wrong("a list");
        }
        List<StoredNode> items = new ArrayList<>();
        for (int i = 0; i < list.node.size(); i++) {
            items.add(new StoredNode(list.path + "[" + i + "]", list.node.get(i)));
        }
        return items;
    }

    /** The number in this node. */
    long whole() {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw wrong("a whole number");
        }
        return node.longValue();
    }

    IllegalArgumentException wrong(String wanted) {
        String shown = node.isValueNode() ? "'" + node.asText() + "'" : node.isArray() ? "a list" : "an object";
        return new IllegalArgumentException(path + ": " + shown + ": must be " + wanted);
    }
}
