package org.ticketproof.proofs.contract;

/**
 * Completes KeY's SMT-LIB translation. KeY 2.12 leaves the range predicates of integers and the length of arrays
 * uninterpreted, and gives Java's division a trigger that misses plain constants; each is replaced here by the meaning of the
 * taclets {@code expandInRange*}, {@code arrayLengthIsAnInt}, {@code jdiv_axiom}. Without this, true goals stay open; none of it can prove a false one.
 */
final class SmtScript {
    private static final String[][] RANGES = {
        {"Byte", "128", "127"}, {"Short", "32768", "32767"}, {"Int", "2147483648", "2147483647"},
        {"Long", "9223372036854775808", "9223372036854775807"}};

    private SmtScript() {
    }

    static String complete(String script) {
        String text = script;
        StringBuilder definitions = new StringBuilder();
        for (String[] range : RANGES) {
            for (String prefix : new String[] {"u_inRange", "u_in"}) {
                String declaration = "(declare-fun " + prefix + range[0] + " (U) Bool)\n";
                if (text.contains(declaration)) {
                    text = text.replace(declaration, "");
                    definitions.append("(define-fun ").append(prefix).append(range[0]).append(" ((x U)) Bool (and (<= (- ").append(range[1])
                            .append(") (u2i x)) (<= (u2i x) ").append(range[2]).append(")))\n");
                }
            }
        }
        if (text.contains("(declare-fun k_length (U) U)\n")) {
            definitions.append("(assert (forall ((o U)) (! (<= (u2i (k_length o)) 2147483647) :pattern ((k_length o)))))\n");
        }
        if (text.contains("(declare-fun k_jdiv (U U) U)\n")) {
            text = text.replace("(declare-fun k_jdiv (U U) U)\n", "");
            definitions.append("(define-fun k_jdiv ((a U) (b U)) U (i2u (ite (>= (u2i a) 0) (div (u2i a) (u2i b)) (- (div (- (u2i a)) (u2i b))))))\n");
        }
        if (text.contains("(declare-fun k_jmod (U U) U)\n")) {
            text = text.replace("(declare-fun k_jmod (U U) U)\n", "");
            definitions.append("(define-fun k_jmod ((a U) (b U)) U (i2u (- (u2i a) (* (u2i (k_jdiv a b)) (u2i b)))))\n");
        }
        text = text.replaceAll("(?m)^\\(assert \\(forall \\(\\(var_divNum Int\\).*$", "");
        return text.replace("; --- Axioms\n", definitions + "; --- Axioms\n");
    }
}
