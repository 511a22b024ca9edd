package org.ticketproof.empirical.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One node of a claim file together with the file's name and the node's path: what every complaint needs. */
final class Field {
    private static final int LONGEST_TEXT = 1000;

    private final String file;
    private final String path;
    private final Node node;
    private final Node key;

    private Field(String file, String path, Node node, Node key) {
        this.file = file;
        this.path = path;
        this.node = node;
        this.key = key;
    }

    static Field root(String file, Node node) {
        return new Field(file, "", node, node);
    }

    /** The entries of a mapping, all keys among those allowed and all required ones there. */
    Map<String, Field> map(Set<String> required, Set<String> optional) {
        Set<String> allowed = new LinkedHashSet<>(required);
        allowed.addAll(optional);
        Map<String, Field> entries = entries("a mapping with " + String.join(", ", allowed));
        entries.forEach((name, field) -> {
            if (!allowed.contains(name)) {
                throw new Field(file, path, field.key, field.key)
                        .error("key '" + name + "': must be one of " + String.join(", ", allowed));
            }
        });
        for (String name : required) {
            if (!entries.containsKey(name)) {
                throw error("key '" + name + "' is missing");
            }
        }
        return entries;
    }

    /** The entries of a mapping with any text keys. */
    Map<String, Field> entries(String wanted) {
        if (!(node instanceof MappingNode)) {
            throw wrong(wanted);
        }
        Map<String, Field> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            Node keyNode = tuple.getKeyNode();
            Field keyField = new Field(file, path, keyNode, keyNode);
            if (!(keyNode instanceof ScalarNode)) {
                throw keyField.error("a key must be a text");
            }
            String name = ((ScalarNode) keyNode).getValue();
            Field value = new Field(file, path.isEmpty() ? name : path + "." + name, tuple.getValueNode(), keyNode);
            if (entries.put(name, value) != null) {
                throw keyField.error("key '" + name + "' is there twice");
            }
        }
        return entries;
    }

    /** The items of a sequence. */
    List<Field> items(int least, int most) {
        if (!(node instanceof SequenceNode)) {
            throw wrong("a list");
        }
        List<Node> nodes = ((SequenceNode) node).getValue();
        if (nodes.size() < least || nodes.size() > most) {
            throw error("a list of " + nodes.size() + ": must have between " + least + " and " + most + " items");
        }
        List<Field> items = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            items.add(new Field(file, path + "[" + i + "]", nodes.get(i), nodes.get(i)));
        }
        return items;
    }

    /** The different items of a list, each read in the same way. */
    <T> List<T> distinct(int most, Function<Field, T> reader) {
        Set<T> values = new LinkedHashSet<>();
        for (Field item : items(1, most)) {
            if (!values.add(reader.apply(item))) {
                throw item.wrong("different from the items before it");
            }
        }
        return List.copyOf(values);
    }

    /** A text of one line; a bare number or boolean is not one. */
    String text() {
        if (!(node instanceof ScalarNode) || !node.getTag().equals(Tag.STR)) {
            throw wrong("a text");
        }
        String value = ((ScalarNode) node).getValue();
        if (value.isBlank() || value.length() > LONGEST_TEXT) {
            throw wrong("a text of 1 to " + LONGEST_TEXT + " characters");
        }
        return value;
    }

    /** A text that a table knows; the lookup's own complaint becomes this field's. */
    <T> T named(Function<String, T> lookup) {
        String name = text();
        try {
            return lookup.apply(name);
        } catch (ClaimFileException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw error(e.getMessage());
        }
    }

    double number(String wanted, DoublePredicate allowed) {
        double value = isNumber() ? parse() : Double.NaN;
        if (!allowed.test(value)) {
            throw wrong(wanted);
        }
        // -0.0 would print differently from 0.0.
        return value + 0.0;
    }

    /** A whole number, also written as 1e6. */
    long integer(long least, long most) {
        double value = isNumber() ? parse() : Double.NaN;
        if (!(value >= least && value <= most && value == Math.rint(value))) {
            throw wrong("a whole number in [" + least + ", " + most + "]");
        }
        return (long) value;
    }

    /** A whole number where a word is allowed as well; the complaint names both. */
    int integerOr(int least, int most, String word) {
        double value = isNumber() ? parse() : Double.NaN;
        if (!(value >= least && value <= most && value == Math.rint(value))) {
            throw wrong("'" + word + "' or a whole number in [" + least + ", " + most + "]");
        }
        return (int) value;
    }

    boolean isText(String word) {
        return node instanceof ScalarNode && node.getTag().equals(Tag.STR) && ((ScalarNode) node).getValue().equals(word);
    }

    private boolean isNumber() {
        return node instanceof ScalarNode && (node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT));
    }

    private double parse() {
        try {
            return Double.parseDouble(((ScalarNode) node).getValue());
        } catch (NumberFormatException e) {
            // .inf, .nan and the like: no field allows them.
            return Double.NaN;
        }
    }

    boolean isScalar() {
        return node instanceof ScalarNode;
    }

    int line() {
        return node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
    }

    int column() {
        return node.getStartMark().map(m -> m.getColumn() + 1).orElse(0);
    }

    ClaimFileException error(String problem) {
        return new ClaimFileException(file, line(), column(), path, problem);
    }

    /** A complaint that shows the value. */
    ClaimFileException wrong(String wanted) {
        String shown = node instanceof ScalarNode ? "'" + ((ScalarNode) node).getValue() + "'"
                : node instanceof SequenceNode ? "a list" : "a mapping";
        return error(shown + ": must be " + wanted);
    }
}
