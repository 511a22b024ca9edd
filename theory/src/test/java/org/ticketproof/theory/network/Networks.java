package org.ticketproof.theory.network;

import java.util.SplittableRandom;

/** Small random networks and sources for tests. */
final class Networks {
    private Networks() {
    }

    static ReluNetwork random(long seed, int... widths) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] weights = new double[widths.length - 1][];
        for (int l = 0; l < weights.length; l++) {
            weights[l] = random.doubles(widths[l] * widths[l + 1], -0.9, 0.9).toArray();
        }
        return ReluNetwork.of(widths, weights);
    }

    static RandomBits bits(long seed) {
        return (layer, block, index) -> new SplittableRandom(seed * 1_000_003 + layer * 1_009 + block * 7_919_017 + index * 31L).split().nextLong();
    }
}
