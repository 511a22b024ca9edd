package org.ticketproof.theory.freezing;

import java.util.Locale;

/** The laws that have a name of their own. */
public enum StandardLaw implements VariableLaw {
    /** Uniform on [-1, 1]. */
    UNIFORM(1.0, 1.0, 0),
    /** Product of two independent uniforms on [-1, 1] (Pensia et al. 2020, up to the factor's sign); its density is {@code -ln|z|/2}. */
    PRODUCT(0.0, 0.5, 0),
    /** Standard normal; contains U[-1,1] with weight {@code 2 phi(1) = 0.48394144903828...}. */
    NORMAL(0.4839414490382867, 0.6278862235291572, 0),
    /** Plus or minus one with equal probability (signed Kaiming constant up to scale): sums lie on a lattice. */
    SIGNED_CONSTANT(0.0, 0.0, 1);

    private final double uniformWeight;
    private final double growthWeight;
    private final double latticeStep;

    StandardLaw(double uniformWeight, double growthWeight, double latticeStep) {
        this.uniformWeight = uniformWeight;
        this.growthWeight = growthWeight;
        this.latticeStep = latticeStep;
    }

    @Override
    public double uniformWeight() {
        return uniformWeight;
    }

    @Override
    public double growthWeight() {
        return growthWeight;
    }

    @Override
    public double latticeStep() {
        return latticeStep;
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
