package org.ticketproof.empirical.claim;

/**
 * A claim file that cannot be used. The message is one line: {@code file:line:column: field: value: what is allowed}.
 * Lines and columns count from 1; both are 0 where the whole file is meant (it cannot be read, it is too large).
 */
public final class ClaimFileException extends IllegalArgumentException {
    private static final int LONGEST = 500;

    /** As the user gave it. */
    private final String file;
    /** From 1; 0 for the whole file. */
    private final int line;
    /** From 1; 0 for the whole file. */
    private final int column;
    /** Its path; empty where no field is meant. */
    private final String field;

    /**
     * A complaint about one place of one file.
     *
     * @param file name of the file, as the user gave it
     * @param line line of the place, from 1; 0 for the whole file
     * @param column column of the place, from 1; 0 for the whole file
     * @param field path of the field, such as {@code claims[2].grid.eps[0]}; empty where no field is meant
     * @param problem what is wrong and what is allowed
     */
    public ClaimFileException(String file, int line, int column, String field, String problem) {
        super(oneLine(file + (line > 0 ? ":" + line + ":" + column : "") + ": " + (field.isEmpty() ? "" : field + ": ") + problem));
        this.file = file;
        this.line = line;
        this.column = column;
        this.field = field;
    }

    /**
     * Name of the file.
     *
     * @return the name as the user gave it
     */
    public String file() {
        return file;
    }

    /**
     * Line of the place.
     *
     * @return the line from 1, or 0 for the whole file
     */
    public int line() {
        return line;
    }

    /**
     * Column of the place.
     *
     * @return the column from 1, or 0 for the whole file
     */
    public int column() {
        return column;
    }

    /**
     * Path of the field.
     *
     * @return a path such as {@code claims[2].grid.eps[0]}, or an empty text
     */
    public String field() {
        return field;
    }

    /** A message with a line break, a terminal escape or without end would not be one line. */
    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> {
            if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
                line.append(' ');
            } else {
                line.appendCodePoint(c);
            }
        });
        return text.codePointCount(0, text.length()) > LONGEST ? line + "..." : line.toString();
    }
}
