package org.ticketproof.theory.freezing;

import java.util.Locale;

/** The law of one random variable before freezing. */
public enum VariableLaw {
    /** Uniform on [-1, 1]. */
    UNIFORM(1.0),
    /** Product of two independent uniforms on [-1, 1] (Pensia et al. 2020, up to the factor's sign); its density is {@code -ln|z|/2}. */
    PRODUCT(0.0),
    /** Standard normal; contains U[-1,1] with weight {@code 2 phi(1) = 0.48394144903828...}. */
    NORMAL(0.4839414490382866),
    /** Plus or minus one with equal probability (signed Kaiming constant up to scale): sums lie on a lattice. */
    SIGNED_CONSTANT(0.0);

    private final double uniformWeight;

    VariableLaw(double uniformWeight) {
        this.uniformWeight = uniformWeight;
    }

    /**
     * A weight {@code w} such that this law is {@code w U[-1,1] + (1-w) (anything)}, rounded down.
     *
     * @return the weight, in [0, 1]; 0 where the law contains no uniform on the whole of [-1, 1]
     */
    public double uniformWeight() {
        return uniformWeight;
    }

    /**
     * The name used in claim files and on the command line.
     *
     * @return the lower-case name with hyphens
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The law of a given name.
     *
     * @param id one of the names that {@link #id()} returns
     * @return the law
     * @throws IllegalArgumentException if no law has that name; the message lists the names
     */
    public static VariableLaw ofId(String id) {
        StringBuilder known = new StringBuilder();
        for (VariableLaw law : values()) {
            if (law.id().equals(id)) {
                return law;
            }
            known.append(known.length() == 0 ? "" : ", ").append(law.id());
        }
        throw new IllegalArgumentException("law '" + id + "': must be one of " + known);
    }
}
