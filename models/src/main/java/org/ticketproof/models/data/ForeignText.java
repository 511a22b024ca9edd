package org.ticketproof.models.data;

import java.util.regex.Pattern;

/** Text out of files, which may be damaged or made to mislead, before it stands in a message. */
public final class ForeignText {
    private static final Pattern UNPRINTED = Pattern.compile("[\\p{Cc}\u2028\u2029]");

    private ForeignText() {
    }

    /**
     * The text on one line.
     *
     * @param text any text
     * @return it, with a question mark for every control character and line separator
     */
    public static String plain(String text) {
        return UNPRINTED.matcher(text).replaceAll("?");
    }
}
