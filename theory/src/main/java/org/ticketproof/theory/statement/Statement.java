package org.ticketproof.theory.statement;

import java.util.List;
import java.util.Optional;

/**
 * One item of the catalogue: what is claimed, by whom, under which hypotheses, and what backs it.
 *
 * @param id lower-case name with hyphens, unique in the catalogue
 * @param title short title in words
 * @param latex the statement as LaTeX text (inline mathematics between dollar signs; no package needed beyond amsmath)
 * @param kind how the statement stands
 * @param source where it was published
 * @param number theorem, lemma or equation numbers in the source; empty for an experiment or our own
 * @param hypotheses what is assumed, one item each
 * @param constantsHidden whether the source leaves a constant without a number
 * @param boundIds ids of the bounds that compute it
 * @param proofSteps ids of the steps of its proof, for a proof ledger
 * @param suites ids of the claim suites that measure it
 * @param notes remarks, errors found in the source included
 */
public record Statement(
        String id,
        String title,
        String latex,
        Kind kind,
        Source source,
        String number,
        List<String> hypotheses,
        boolean constantsHidden,
        List<String> boundIds,
        List<String> proofSteps,
        List<String> suites,
        List<String> notes) {

    /** How a statement stands. */
    public enum Kind {
        /** Published, quoted as published. */
        PUBLISHED("published"),
        /** Published without its formula; the formula is reconstructed from the published proof. */
        RECONSTRUCTED("reconstructed from the published proof"),
        /** Proved with explicit constants in this project. */
        EXPLICIT("explicit"),
        /** Published, and here shown or suspected to be false or incomplete as printed. */
        DISPUTED("disputed"),
        /** A necessary condition: a lower bound on the width or on the failure probability. */
        NECESSARY("necessary"),
        /** A published measurement. */
        MEASURED("measured");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /**
         * The kind in words, as it is printed beside the statement.
         *
         * @return a short lower-case phrase
         */
        public String words() {
            return words;
        }
    }

    /**
     * Makes the lists unmodifiable.
     *
     * @param id lower-case name with hyphens
     * @param title short title in words
     * @param latex the statement as LaTeX text
     * @param kind how the statement stands
     * @param source where it was published
     * @param number numbers in the source, possibly empty
     * @param hypotheses what is assumed
     * @param constantsHidden whether the source leaves a constant without a number
     * @param boundIds ids of the bounds that compute it
     * @param proofSteps ids of the steps of its proof
     * @param suites ids of the claim suites that measure it
     * @param notes remarks
     * @throws NullPointerException if a list has a null element
     */
    public Statement {
        hypotheses = List.copyOf(hypotheses);
        boundIds = List.copyOf(boundIds);
        proofSteps = List.copyOf(proofSteps);
        suites = List.copyOf(suites);
        notes = List.copyOf(notes);
    }

    /**
     * The line to print above the text: title, number, and a warning where the formula is reconstructed or disputed.
     *
     * @return the heading, without the id
     */
    public String heading() {
        Optional<String> where = number.isEmpty() ? Optional.empty() : Optional.of(" (" + number + ")");
        return title + where.orElse("") + " [" + kind.words() + "]";
    }

    /** Collects the parts of a statement; the lists start empty. */
    static final class Draft {
        private final String id;
        private final String title;
        private final Kind kind;
        private final Source source;
        private final String number;
        private String latex = "";
        private boolean constantsHidden;
        private List<String> hypotheses = List.of();
        private List<String> boundIds = List.of();
        private List<String> proofSteps = List.of();
        private List<String> suites = List.of();
        private List<String> notes = List.of();

        Draft(String id, String title, Kind kind, Source source, String number) {
            this.id = id;
            this.title = title;
            this.kind = kind;
            this.source = source;
            this.number = number;
        }

        Draft latex(String text) {
            latex = text.strip().replaceAll("\\s+", " ");
            return this;
        }

        Draft constantsHidden() {
            constantsHidden = true;
            return this;
        }

        Draft assuming(String... items) {
            hypotheses = List.of(items);
            return this;
        }

        Draft bounds(String... ids) {
            boundIds = List.of(ids);
            return this;
        }

        Draft steps(String... ids) {
            proofSteps = List.of(ids);
            return this;
        }

        Draft suites(String... ids) {
            suites = List.of(ids);
            return this;
        }

        Draft notes(String... items) {
            notes = List.of(items);
            return this;
        }

        Statement done() {
            return new Statement(id, title, latex, kind, source, number, hypotheses, constantsHidden, boundIds, proofSteps,
                    suites, notes);
        }
    }
}
