package org.ticketproof.models.ticket;

/**
 * Size and search space of a ticket as Otsuka et al. 2024 report them.
 *
 * @param weights number of weights of the architecture
 * @param searched number of weights in the search: those that are not frozen
 * @param kept number of weights that the ticket uses
 * @param ticketBits size of the stored ticket in bits: seeds and one bit per searched weight, or less where coded
 */
public record ModelSize(long weights, long searched, long kept, long ticketBits) {
    /** Bits of a trained weight. */
    public static final int WEIGHT_BITS = 32;

    /**
     * Size relative to the dense network with trained weights of 32 bits each.
     *
     * @return a ratio
     */
    public double relativeToTrained() {
        return (double) ticketBits / WEIGHT_BITS / weights;
    }

    /**
     * Size relative to a ticket of the dense source, one bit for each weight.
     *
     * @return a ratio
     */
    public double relativeToDenseSource() {
        return (double) ticketBits / weights;
    }

    /**
     * Searched weights relative to all.
     *
     * @return a ratio in [0, 1]
     */
    public double searchSpace() {
        return (double) searched / weights;
    }

    /**
     * Share of weights removed.
     *
     * @return a ratio in [0, 1]
     */
    public double sparsity() {
        return 1 - (double) kept / weights;
    }

    /**
     * Bits of the file for each searched weight.
     *
     * @return a ratio; infinite if nothing was searched
     */
    public double bitsPerSearchedWeight() {
        return (double) ticketBits / searched;
    }
}
