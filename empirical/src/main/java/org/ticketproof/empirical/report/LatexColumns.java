package org.ticketproof.empirical.report;

import java.util.List;

/** Column types for siunitx that fit the numbers in the column. */
final class LatexColumns {
    private LatexColumns() {
    }

    /** An {@code S} column as wide as its widest number. */
    static String aligned(List<String> numbers) {
        int whole = 1;
        int decimals = 0;
        int exponent = 0;
        for (String number : numbers) {
            int e = number.indexOf('e');
            String mantissa = e < 0 ? number : number.substring(0, e);
            int dot = mantissa.indexOf('.');
            whole = Math.max(whole, dot < 0 ? mantissa.length() : dot);
            decimals = Math.max(decimals, dot < 0 ? 0 : mantissa.length() - dot - 1);
            exponent = Math.max(exponent, e < 0 ? 0 : number.length() - e - 2);
        }
        return "S[table-format=" + whole + (decimals > 0 ? "." + decimals : "") + (exponent > 0 ? "e-" + exponent : "") + "]";
    }
}
