package org.ticketproof.theory.network;

/**
 * A function from positions to random 64-bit numbers: the source network's weights are drawn from it, so that a seed
 * alone brings any of them back in any order. An instance serves one thread.
 */
@FunctionalInterface
public interface RandomBits {
    /**
     * The number at a position.
     *
     * @param layer number of the source layer, from 0
     * @param block number of the block of weights within the layer, from 0
     * @param index position within the block, from 0, below 2<sup>20</sup>
     * @return 64 random bits, always the same for the same position
     */
    long at(int layer, long block, int index);
}
