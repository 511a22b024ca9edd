package org.ticketproof.empirical.claim;

import java.util.List;
import java.util.Map;

/**
 * What a study of another module finds is as claimed.
 *
 * @param header what every claim has; law and targets have no meaning here
 * @param study the study's name
 * @param parameters one or more numbers for each of its parameters
 */
public record StudyClaim(ClaimHeader header, String study, Map<String, List<Double>> parameters) implements Claim {
    /** Copies the parameters. */
    public StudyClaim {
        parameters = Map.copyOf(parameters);
    }

    @Override
    public String kind() {
        return "study";
    }
}
