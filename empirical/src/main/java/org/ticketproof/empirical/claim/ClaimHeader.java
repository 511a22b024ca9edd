package org.ticketproof.empirical.claim;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;
import org.ticketproof.theory.freezing.Variant;

/**
 * What every claim has.
 *
 * @param id the claim's name, unique in a run: lower-case words, digits, dots and hyphens
 * @param statement id of the catalogue's statement that the claim is about, if any
 * @param title one line for readers
 * @param source where the claim stands in print, if the file says so
 * @param law law of the variables
 * @param targets whether one draw must serve all targets or one
 * @param variant which subsets may be used, and of what
 * @param constants values of named constants, over the defaults
 * @param trials most trials per cell at each effort
 * @param sampling which limits the claim's cells are judged by
 * @param expectation what must come out
 * @param line line of the claim in its file
 * @param column column of the claim in that line, from 1
 */
public record ClaimHeader(String id, Optional<String> statement, String title, Optional<String> source, VariableLaw law,
        Targets targets, Variant variant, Map<String, Double> constants, TrialPlan trials, Sampling sampling, Expectation expectation,
        int line, int column) {
    /** Sorts and copies the constants. */
    public ClaimHeader {
        constants = java.util.Collections.unmodifiableMap(new TreeMap<>(constants));
    }

    /**
     * A claim about the standard problem.
     *
     * @param id the claim's name
     * @param statement id of the catalogue's statement, if any
     * @param title one line for readers
     * @param source where the claim stands in print, if the file says so
     * @param law law of the variables
     * @param targets whether one draw must serve all targets or one
     * @param constants values of named constants, over the defaults
     * @param trials most trials per cell at each effort
     * @param sampling which limits the claim's cells are judged by
     * @param expectation what must come out
     * @param line line of the claim in its file
     * @param column column of the claim in that line, from 1
     */
    public ClaimHeader(String id, Optional<String> statement, String title, Optional<String> source, VariableLaw law,
            Targets targets, Map<String, Double> constants, TrialPlan trials, Sampling sampling, Expectation expectation, int line, int column) {
        this(id, statement, title, source, law, targets, Variant.STANDARD, constants, trials, sampling, expectation, line, column);
    }
}
