package org.ticketproof.models.search;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.impl.reduce.longer.CountNonZero;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The k-th largest of some magnitudes by array operations alone: four bits of it a round, by counting against fifteen candidates at once. No
 * number of a round crosses over from the device.
 */
final class ArrayTopScores {
    private static final int CANDIDATES = 15;
    private static final int RADIX = 16;
    /** The first candidates are multiples of an eighth of the largest magnitude; 35 bits below it reach the last place of thresholds down to a thousandth of it. */
    private static final int FIRST_SHARE = 8;
    private static final int ROUNDS = 9;

    private final long wanted;
    private final INDArray multiples = Nd4j.arange(1, CANDIDATES + 1).castTo(DataType.FLOAT).reshape(CANDIDATES, 1);

    /** The {@code wanted}-th largest is looked for, at least the first. */
    ArrayTopScores(long wanted) {
        this.wanted = wanted;
    }

    /**
     * Finds a threshold that at least the wanted number of magnitudes reach, mostly exactly so many: more if several are equal to the
     * threshold, or if it is so small beside the largest magnitude that the rounds do not tell.
     *
     * @param magnitudes negative where they are left out; at least two, and at least the wanted number not negative
     * @return one number
     */
    INDArray threshold(INDArray magnitudes) {
        INDArray row = magnitudes.reshape(1, magnitudes.length());
        INDArray step = magnitudes.max().reshape(1, 1).divi(FIRST_SHARE);
        INDArray found = Nd4j.zeros(DataType.FLOAT, 1, 1);
        for (int round = 0; round < ROUNDS; round++) {
            try (INDArray candidates = multiples.mul(step).addi(found);
                    INDArray reached = atLeast(row, candidates);
                    INDArray counts = Nd4j.getExecutioner().exec(new CountNonZero(reached, 1));
                    INDArray enough = counts.gte(wanted);
                    INDArray factors = enough.castTo(DataType.FLOAT).reshape(CANDIDATES, 1)) {
                // Those that too few reach become 0, so the largest of the rest is left.
                candidates.muli(factors);
                try (INDArray best = candidates.max()) {
                    found.assign(Nd4j.math().max(found, best.reshape(1, 1)));
                }
            }
            step.divi(RADIX);
        }
        return found;
    }

    /** Where magnitudes reach a threshold, or each row of magnitudes its own. */
    static INDArray atLeast(INDArray magnitudes, INDArray thresholds) {
        return Nd4j.exec(DynamicCustomOp.builder("greater_equal").addInputs(magnitudes, thresholds).build())[0];
    }
}
