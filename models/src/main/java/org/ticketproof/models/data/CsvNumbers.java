package org.ticketproof.models.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Reads a gzip-compressed table of numbers separated by commas, row by row, without holding its text. */
final class CsvNumbers {
    private static final int LONGEST = 32;
    /** The longest array. */
    private static final int MOST = Integer.MAX_VALUE - 8;

    private final Path file;
    private final InputStream in;
    private final char[] text = new char[LONGEST];
    private int row = 1;
    private int next;

    private CsvNumbers(Path file, InputStream in) throws IOException {
        this.file = file;
        this.in = in;
        this.next = in.read();
    }

    /** Whole numbers, all rows one after another; every row must have the given number of columns. */
    static int[] integers(Path file, int columns) {
        int[][] values = {new int[1024 * columns]};
        int count = read(file, columns, Integer.MAX_VALUE, (index, number) -> {
            if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
                throw new NumberFormatException();
            }
            if (index == values[0].length) {
                values[0] = Arrays.copyOf(values[0], Math.addExact(index, index));
            }
            values[0][index] = (int) number;
        });
        return Arrays.copyOf(values[0], count * columns);
    }

    /** Numbers of a table of known size. */
    static float[] floats(Path file, int rows, int columns) {
        if ((long) rows * columns > MOST) {
            throw new DataFormatException(file + ": " + rows + " rows of " + columns + " numbers, must be fewer than 2^31 numbers");
        }
        float[] values = new float[rows * columns];
        int count = read(file, columns, rows, (index, number) -> {
            if (Math.abs((float) number) == Float.POSITIVE_INFINITY) {
                throw new NumberFormatException();
            }
            values[index] = (float) number;
        });
        if (count != rows) {
            throw new DataFormatException(file + ": " + count + " rows, must be " + rows + " as there are nodes");
        }
        return values;
    }

    /** Number of columns of the first row. */
    static int columns(Path file) {
        try (InputStream in = open(file)) {
            int commas = 0;
            for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
                commas += c == ',' ? 1 : 0;
            }
            return commas + 1;
        } catch (IOException e) {
            throw new DataFormatException(file + ": damaged gzip data (" + e.getMessage() + ")");
        }
    }

    private interface Sink {
        void accept(int index, double number);
    }

    private static int read(Path file, int columns, int mostRows, Sink sink) {
        try (InputStream in = open(file)) {
            CsvNumbers reader = new CsvNumbers(file, in);
            int rows = 0;
            while (reader.next >= 0) {
                if (rows == mostRows) {
                    throw new DataFormatException(file + ": more than " + mostRows + " rows, must be as many as there are nodes");
                }
                for (int c = 0; c < columns; c++) {
                    reader.number(Math.addExact(Math.multiplyExact(rows, columns), c), c + 1 == columns, sink);
                }
                rows++;
                reader.row++;
            }
            return rows;
        } catch (IOException e) {
            throw new DataFormatException(file + ": damaged gzip data (" + e.getMessage() + ")");
        } catch (ArithmeticException e) {
            throw new DataFormatException(file + ": more than 2^31 numbers");
        }
    }

    private void number(int index, boolean last, Sink sink) throws IOException {
        int length = 0;
        while (next >= 0 && next != ',' && next != '\n' && length < LONGEST) {
            if (next != '\r') {
                text[length++] = (char) next;
            }
            next = in.read();
        }
        boolean ends = next == '\n' || next < 0;
        if (ends != last || length == LONGEST) {
            throw new DataFormatException(file + ": row " + row + " has another number of columns than the rows before, or a field is too long");
        }
        try {
            double value = length == 1 && text[0] >= '0' && text[0] <= '9' ? text[0] - '0' : Double.parseDouble(new String(text, 0, length));
            if (!Double.isFinite(value)) {
                throw new NumberFormatException();
            }
            sink.accept(index, value);
        } catch (NumberFormatException e) {
            throw new DataFormatException(file + ": row " + row + ": '" + new String(text, 0, length) + "' is not a number that belongs here");
        }
        next = in.read();
    }

    private static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 16), 1 << 16);
    }
}
