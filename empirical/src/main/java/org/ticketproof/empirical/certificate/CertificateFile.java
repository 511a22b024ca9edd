package org.ticketproof.empirical.certificate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.BitSet;
import java.util.Iterator;
import java.util.OptionalLong;
import java.util.Set;
import org.ticketproof.theory.subsetsum.FixedSizeCertificate;
import org.ticketproof.theory.subsetsum.InfeasibleCertificate;
import org.ticketproof.theory.subsetsum.NearestCertificate;
import org.ticketproof.theory.subsetsum.SubsetCertificate;
import org.ticketproof.theory.subsetsum.WithinCertificate;

/**
 * A certificate about one target as JSON text. All numbers are integers in the unit that the file names; subsets are lists of
 * indices from 0. Keys: {@code format}, {@code kind} (nearest, within, infeasible, fixed-size), {@code unit}, {@code values},
 * {@code target}, and by kind {@code subset}, {@code error}, {@code tolerance}, {@code size}, {@code below}, {@code above}.
 *
 * @param scale the unit
 * @param certificate the certificate, in that unit; locked values are already subtracted from its target
 */
public record CertificateFile(Scale scale, SubsetCertificate certificate) {
    /** The value of the key {@code format}. */
    public static final String FORMAT = "ticketproof-certificate/1";

    private static final int MOST_VALUES = 1_000_000;
    private static final ObjectMapper MAPPER = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(10).maxNumberLength(50).build()).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * The JSON text.
     *
     * @return text that ends with a line feed
     */
    public String text() {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", FORMAT);
        root.put("kind", kind());
        root.put("unit", scale.unit());
        ArrayNode values = root.putArray("values");
        for (long value : certificate.values()) {
            values.add(value);
        }
        root.put("target", certificate.target());
        if (certificate instanceof NearestCertificate c) {
            put(root, c.subset()).put("error", c.error());
        } else if (certificate instanceof FixedSizeCertificate c) {
            put(root, c.subset()).put("size", c.size()).put("error", c.error());
        } else if (certificate instanceof WithinCertificate c) {
            put(root, c.subset()).put("tolerance", c.tolerance());
        } else if (certificate instanceof InfeasibleCertificate c) {
            root.put("tolerance", c.tolerance());
            root.put("below", c.below().isPresent() ? c.below().getAsLong() : null);
            root.put("above", c.above().isPresent() ? c.above().getAsLong() : null);
        }
        try {
            return MAPPER.writeValueAsString(root).replace(System.lineSeparator(), "\n") + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write JSON", e);
        }
    }

    /**
     * The certificate's kind.
     *
     * @return nearest, within, infeasible or fixed-size
     */
    public String kind() {
        if (certificate instanceof NearestCertificate) {
            return "nearest";
        }
        if (certificate instanceof WithinCertificate) {
            return "within";
        }
        return certificate instanceof InfeasibleCertificate ? "infeasible" : "fixed-size";
    }

    /**
     * Reads a certificate. That it is well-formed says nothing about whether it is right.
     *
     * @param name the file's name, for messages
     * @param text its text
     * @return the certificate
     * @throws CertificateFileException if it is malformed; the message names file and key
     */
    public static CertificateFile parse(String name, String text) {
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
            throw new CertificateFileException(name + where + ": not JSON: " + e.getOriginalMessage());
        }
        if (root == null || !root.isObject()) {
            throw new CertificateFileException(name + ": must hold one JSON object");
        }
        return new Keys(name, root).read();
    }

    private static ObjectNode put(ObjectNode root, BitSet subset) {
        ArrayNode indices = root.putArray("subset");
        subset.stream().forEach(indices::add);
        return root;
    }

    /** Reads the keys of one object and tells which one is wrong. */
    private record Keys(String name, JsonNode root) {
        CertificateFile read() {
            if (!FORMAT.equals(string("format"))) {
                throw wrong("format", "must be '" + FORMAT + "'");
            }
            Scale scale;
            try {
                scale = Scale.ofUnit(string("unit"));
            } catch (CertificateFileException e) {
                throw new CertificateFileException(name + ": " + e.getMessage());
            }
            String kind = string("kind");
            long[] values = values();
            long target = integer("target");
            return switch (kind) {
                case "nearest" -> {
                    only(Set.of("subset", "error"));
                    yield new CertificateFile(scale, new NearestCertificate(values, target, subset(), integer("error")));
                }
                case "fixed-size" -> {
                    only(Set.of("subset", "size", "error"));
                    long size = integer("size");
                    if (size < 0 || size > values.length) {
                        throw wrong("size", "must be between 0 and the number of values");
                    }
                    yield new CertificateFile(scale, new FixedSizeCertificate(values, (int) size, target, subset(), integer("error")));
                }
                case "within" -> {
                    only(Set.of("subset", "tolerance"));
                    yield new CertificateFile(scale, new WithinCertificate(values, target, integer("tolerance"), subset()));
                }
                case "infeasible" -> {
                    only(Set.of("tolerance", "below", "above"));
                    yield new CertificateFile(scale, new InfeasibleCertificate(values, target, integer("tolerance"), optional("below"), optional("above")));
                }
                default -> throw wrong("kind", "must be nearest, within, infeasible or fixed-size");
            };
        }

        private void only(Set<String> more) {
            for (Iterator<String> names = root.fieldNames(); names.hasNext();) {
                String key = names.next();
                if (!more.contains(key) && !Set.of("format", "kind", "unit", "values", "target").contains(key)) {
                    throw wrong(key, "is not a key of this kind");
                }
            }
        }

        private String string(String key) {
            JsonNode node = root.get(key);
            if (node == null || !node.isTextual()) {
                throw wrong(key, "must be a string");
            }
            return node.asText();
        }

        private long integer(String key) {
            return integer(key, root.get(key));
        }

        private OptionalLong optional(String key) {
            JsonNode node = root.get(key);
            return node == null || node.isNull() ? OptionalLong.empty() : OptionalLong.of(integer(key, node));
        }

        private long integer(String key, JsonNode node) {
            if (node == null || !node.isIntegralNumber() || !node.canConvertToLong()) {
                throw wrong(key, "must be an integer of 64 bits");
            }
            return node.asLong();
        }

        private long[] values() {
            JsonNode list = root.get("values");
            if (list == null || !list.isArray() || list.size() > MOST_VALUES) {
                throw wrong("values", "must be a list of at most " + MOST_VALUES + " integers");
            }
            long[] values = new long[list.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = integer("values[" + i + "]", list.get(i));
            }
            return values;
        }

        private BitSet subset() {
            JsonNode list = root.get("subset");
            int count = root.get("values").size();
            if (list == null || !list.isArray()) {
                throw wrong("subset", "must be a list of indices");
            }
            BitSet subset = new BitSet();
            for (JsonNode item : list) {
                if (!item.isIntegralNumber() || !item.canConvertToInt() || item.asInt() < 0 || item.asInt() >= count || subset.get(item.asInt())) {
                    throw wrong("subset", "must hold different indices between 0 and " + (count - 1) + ", found " + item);
                }
                subset.set(item.asInt());
            }
            return subset;
        }

        private CertificateFileException wrong(String key, String rule) {
            return new CertificateFileException(name + ": " + key + ": " + rule);
        }
    }
}
