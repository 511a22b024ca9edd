package org.ticketproof.empirical.campaign;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Counts as decimals with spaces between: readable in any SQLite shell. */
final class CountText {
    private CountText() {
    }

    static String format(long[] counts) {
        return Arrays.stream(counts).mapToObj(Long::toString).collect(Collectors.joining(" "));
    }

    /** Throws IllegalArgumentException for anything but counts. */
    static long[] parse(String text) {
        if (text == null) {
            throw new IllegalArgumentException("batch without counts");
        }
        return Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
    }
}
