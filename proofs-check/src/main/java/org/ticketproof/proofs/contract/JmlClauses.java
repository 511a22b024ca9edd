package org.ticketproof.proofs.contract;

import java.util.ArrayList;
import java.util.List;

/** Takes clauses out of a JML comment. */
final class JmlClauses {
    private JmlClauses() {
    }

    /** The clauses of one keyword, each from the keyword to its semicolon; semicolons of quantifiers stand in parentheses. */
    static List<String> of(String contract, String keyword) {
        String text = contract.replaceAll("(?m)^\\s*@", " ");
        List<String> clauses = new ArrayList<>();
        int at = text.indexOf(keyword + " ");
        while (at >= 0) {
            int depth = 0;
            int end = at;
            while (depth > 0 || text.charAt(end) != ';') {
                depth += text.charAt(end) == '(' ? 1 : text.charAt(end) == ')' ? -1 : 0;
                end++;
            }
            clauses.add(text.substring(at, end + 1));
            at = text.indexOf(keyword + " ", end);
        }
        return clauses;
    }
}
