package org.ticketproof.empirical.certificate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Decimal numbers, one a line; empty lines and what follows a {@code #} do not count. */
public final class ValueFile {
    private static final int MOST_VALUES = 1_000_000;
    private static final int MOST_DIGITS = 100;

    private ValueFile() {
    }

    /**
     * Reads all numbers.
     *
     * @param name the file's name, for messages
     * @param reader its text
     * @return the numbers in order
     * @throws CertificateFileException if a line is not a decimal number, with the line's number
     * @throws IOException if reading fails
     */
    public static List<BigDecimal> read(String name, Reader reader) throws IOException {
        List<BigDecimal> values = new ArrayList<>();
        BufferedReader lines = new BufferedReader(reader);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String text = line.replaceFirst("#.*", "").strip();
            if (!text.isEmpty()) {
                if (values.size() == MOST_VALUES) {
                    throw new CertificateFileException(name + ":" + number + ": more than " + MOST_VALUES + " values");
                }
                values.add(decimal(name + ":" + number, text));
            }
        }
        return values;
    }

    /**
     * Reads one decimal number.
     *
     * @param where what to name in a message
     * @param text the number, with at most 100 characters and an exponent of at most 100 in absolute value
     * @return its exact value
     * @throws CertificateFileException if it is not a decimal number
     */
    public static BigDecimal decimal(String where, String text) {
        try {
            if (text.length() <= MOST_DIGITS) {
                BigDecimal value = new BigDecimal(text);
                if (Math.abs((long) value.scale()) <= MOST_DIGITS) {
                    return value;
                }
            }
        } catch (NumberFormatException e) {
            // Told below, like a number that is too long.
        }
        String shown = text.length() > 40 ? text.substring(0, 40) + "..." : text;
        throw new CertificateFileException(where + ": '" + shown + "': must be a decimal number of at most " + MOST_DIGITS + " digits");
    }
}
