package org.ticketproof.empirical.claim;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ticketproof.theory.freezing.QuantileLaw;

/**
 * A file of quantiles: lines {@code probability,value} by rising probability from 0 to 1, values not falling, between them a straight
 * line. Empty lines and lines that start with {@code #} are skipped, and so is a first line {@code probability,value}.
 */
final class QuantileFile {
    static final int MAX_BYTES = 1 << 20;

    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]{1,20}(\\.[0-9]{0,40})?|\\.[0-9]{1,40})([eE][+-]?[0-9]{1,2})?");
    private static final String HEADER = "probability,value";

    private QuantileFile() {
    }

    static QuantileLaw parse(String file, byte[] bytes, String lawName) {
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException(file + ": more than " + MAX_BYTES + " bytes");
        }
        List<QuantileLaw.Point> points = new ArrayList<>();
        String[] lines = text(file, bytes).split("\\R", -1);
        boolean begun = false;
        int last = 0;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            boolean header = !begun && line.replace(" ", "").equalsIgnoreCase(HEADER);
            begun |= !line.isEmpty() && !line.startsWith("#");
            if (line.isEmpty() || line.startsWith("#") || header) {
                continue;
            }
            QuantileLaw.Point point = point(file + ":" + (i + 1) + ": ", line);
            String fault = QuantileLaw.fault(points.isEmpty() ? null : points.get(points.size() - 1), point);
            if (fault != null) {
                throw new IllegalArgumentException(file + ":" + (i + 1) + ": " + fault);
            }
            points.add(point);
            last = i + 1;
        }
        if (last > 0 && points.get(points.size() - 1).probability().compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException(file + ":" + last + ": probability " + points.get(points.size() - 1).probability()
                    + ": the last one must be 1");
        }
        try {
            return QuantileLaw.of(lawName, points);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static QuantileLaw.Point point(String where, String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != 2) {
            throw new IllegalArgumentException(where + fields.length + (fields.length == 1 ? " field" : " fields") + ": must be 'probability,value'");
        }
        return new QuantileLaw.Point(number(where, "probability", fields[0].strip()), number(where, "value", fields[1].strip()));
    }

    private static BigDecimal number(String where, String name, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(where + name + " '" + (text.length() > 40 ? text.substring(0, 40) + "..." : text) + "': must be a decimal number");
        }
        return new BigDecimal(text);
    }

    private static String text(String file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + ": not a text in UTF-8", e);
        }
    }
}
