package org.ticketproof.bench;

import java.util.Map;

/**
 * Two benchmark methods measured in one run, and the ratio that is wanted of them.
 *
 * @param id name on the command line
 * @param title what is compared, one line
 * @param type the JMH class
 * @param params JMH parameters
 * @param baseline method that is the named baseline
 * @param contender method whose speed is claimed
 * @param atLeast the ratio baseline time / contender time to reach
 */
record Comparison(String id, String title, Class<?> type, Map<String, String> params, String baseline, String contender, double atLeast) {
}
