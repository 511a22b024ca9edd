package org.ticketproof.theory.freezing;

import java.io.Serializable;
import java.util.Comparator;

/** The law of one random variable before freezing: one of the {@link StandardLaw standard laws}, or one given by its quantiles. Immutable. */
public sealed interface VariableLaw extends Serializable permits StandardLaw, QuantileLaw {
    /** Uniform on [-1, 1]. */
    VariableLaw UNIFORM = StandardLaw.UNIFORM;
    /** Product of two independent uniforms on [-1, 1]. */
    VariableLaw PRODUCT = StandardLaw.PRODUCT;
    /** Standard normal. */
    VariableLaw NORMAL = StandardLaw.NORMAL;
    /** Plus or minus one with equal probability. */
    VariableLaw SIGNED_CONSTANT = StandardLaw.SIGNED_CONSTANT;
    /** The standard laws in their order, then the others by name. */
    Comparator<VariableLaw> ORDER = Comparator
            .comparingInt((VariableLaw law) -> law instanceof StandardLaw standard ? standard.ordinal() : Integer.MAX_VALUE)
            .thenComparing(VariableLaw::id);

    /**
     * A weight {@code w} such that this law is {@code w U[-1,1] + (1-w) (anything)}, rounded down.
     *
     * @return the weight, in [0, 1]; 0 where the law contains no uniform on the whole of [-1, 1]
     */
    double uniformWeight();

    /**
     * A weight {@code w} such that the covered share {@code v} of [-1, 1] grows by at least {@code w v (1-v)/2} in the mean
     * when a free variable of this law is added, rounded down. Never less than {@link #uniformWeight()}.
     *
     * <p>For a law with an even density {@code d} that does not increase on (0, 1], {@code w = 2 E[|X|; |X| <= 1]} will do:
     * 1 for the uniform, 1/2 for the product, {@code 4 (phi(0) - phi(1)) = 0.62788...} for the normal. <em>Proof.</em> For a
     * set A in [-1, 1] let {@code sep(t)} be the measure of the u such that u and u+t lie in [-1, 1] and exactly one of them in
     * A. The mean growth is {@code (1/2)} times the integral of {@code d(t) sep(t)} over [0, 2]. A point between splits a
     * separated pair, so {@code sep(s+t) <= sep(s) + sep(t)}; hence {@code I(s) = integral of sep over [0, s]} is at least
     * {@code (s/2) sep(s)}, the derivative of {@code ln I(s)} is at most {@code 2/s}, and {@code I(s) >= s^2 I(1)} for s in
     * [0, 1]. Step 1 of Theorem R says {@code I(1) >= 2 v (1-v)}. Integrating by parts, with {@code -d'} a non-negative
     * measure, {@code integral of d sep over [0, 1] >= I(1) (d(1) + integral of s^2 (-d')) = I(1) * 2 * integral of s d(s)
     * over [0, 1] = I(1) E[|X|; |X| <= 1]}. QED. The constant is attained by half of [-1, 1] for a law on [-1, 1].
     *
     * @return the weight, in [0, 1]; 0 where no such growth is proved
     */
    double growthWeight();

    /**
     * The step of the lattice on which every sum of variables of this law lies.
     *
     * @return the step, or 0 if the law has a density
     */
    double latticeStep();

    /**
     * The name used in claim files, on the command line, in reports and in the keys of random streams.
     *
     * @return a lower-case name of letters, digits and hyphens
     */
    String id();

    /**
     * The standard law of a given name.
     *
     * @param id one of the names that {@link StandardLaw#id()} returns
     * @return the law
     * @throws IllegalArgumentException if no law has that name; the message lists the names
     */
    static VariableLaw ofId(String id) {
        StringBuilder known = new StringBuilder();
        for (VariableLaw law : StandardLaw.values()) {
            if (law.id().equals(id)) {
                return law;
            }
            known.append(known.length() == 0 ? "" : ", ").append(law.id());
        }
        throw new IllegalArgumentException("law '" + id + "': must be one of " + known);
    }
}
