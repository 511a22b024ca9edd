package org.ticketproof.empirical.claim;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a study is asked.
 *
 * @param parameters one or more numbers for each parameter
 * @param trials number of trials that the run's effort allows
 * @param seed the run's seed
 * @param errorProbability probability with which the study's verdict may be wrong, its share of the run's alpha
 */
public record StudyRequest(Map<String, List<Double>> parameters, long trials, long seed, double errorProbability) {
    /** Copies the parameters. */
    public StudyRequest {
        parameters = java.util.Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /**
     * A parameter that is one number.
     *
     * @param name its name
     * @return the number
     * @throws IllegalArgumentException if the claim gave several
     */
    public double number(String name) {
        List<Double> values = parameters.get(name);
        if (values.size() != 1) {
            throw new IllegalArgumentException("parameter " + name + ": " + values.size() + " numbers, must be 1");
        }
        return values.get(0);
    }

    /**
     * A parameter that is one whole number.
     *
     * @param name its name
     * @return the number
     * @throws IllegalArgumentException if it is not a whole number of 32 bits
     */
    public int integer(String name) {
        double value = number(name);
        if (value != (int) value) {
            throw new IllegalArgumentException("parameter " + name + " = " + value + ": must be a whole number");
        }
        return (int) value;
    }
}
