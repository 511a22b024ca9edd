package org.ticketproof.empirical.claim;

import java.util.Set;

/**
 * An experiment that claim files of kind {@code study} can ask for: one that does not come down to cells of variables.
 * Found through {@link StudyProvider}.
 */
public interface Study {
    /**
     * The name used in claim files.
     *
     * @return a lower-case name with hyphens, unique among all studies
     */
    String id();

    /**
     * Names of the parameters, all of which a claim must give.
     *
     * @return the names
     */
    Set<String> parameters();

    /**
     * Runs the experiment. The result depends on the request alone.
     *
     * @param request parameters, trials, seed and error probability
     * @return what was found
     * @throws IllegalArgumentException if a parameter is out of range
     */
    StudyResult run(StudyRequest request);
}
