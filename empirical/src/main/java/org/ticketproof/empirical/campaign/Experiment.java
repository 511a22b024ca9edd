package org.ticketproof.empirical.campaign;

import java.io.Serializable;
import org.ticketproof.empirical.sampling.InstanceSampler;
import org.ticketproof.empirical.sampling.MaskSampler;
import org.ticketproof.empirical.sampling.VectorSampler;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.Variant.FixedSize;
import org.ticketproof.theory.freezing.Variant.LockMasks;
import org.ticketproof.theory.freezing.Variant.Vectors;
import org.ticketproof.theory.subsetsum.FixedPoint;
import org.ticketproof.theory.subsetsum.FixedSizeCoverage;
import org.ticketproof.theory.subsetsum.VectorCoverage;

/** Something whose trials are counted: a {@link Cell} at one number of variables or a {@link Trajectory} over many. */
public sealed interface Experiment extends Serializable permits Cell, Trajectory {
    /**
     * Tolerance, freezing, law and quantifier.
     *
     * @return the setting
     */
    Setting setting();

    /**
     * Number of variables that one trial draws.
     *
     * @return n, frozen variables included
     */
    int n();

    /**
     * A canonical text of everything that determines the counts; store entries are keyed by it.
     *
     * @return the key, the same on every machine
     */
    String key();

    /**
     * A canonical text of everything that determines the numbers drawn; streams are keyed by it.
     *
     * @return the key, the same on every machine
     */
    String streamKey();

    /**
     * Number of counters that a batch of trials fills.
     *
     * @return at least 1
     */
    int counters();

    /**
     * The tolerance of the exact decision: the largest grid number that is at most the exact value of the double {@code eps}.
     *
     * @return the tolerance in units of 2<sup>-40</sup>
     */
    default long tolerance() {
        return FixedPoint.floor(setting().eps());
    }

    /**
     * How much the grid can matter: the experiment's failure probability lies between those of the continuous statement
     * with eps enlarged and with eps reduced by this much. It counts the rounding of n variables, of the target and of eps.
     * (For the normal law, apart from an event of probability {@code n 2^-49}; see {@link InstanceSampler#gridError}.)
     *
     * @return the change in eps, at most, rounded up
     */
    default double gridEffect() {
        // A target of subsets of k elements is drawn from [-1, 1] and stretched by sqrt k.
        double target = setting().variant() instanceof FixedSize size ? (1 + Math.sqrt(size.among(n()))) * 0x1p-40 : 0x1p-41;
        return Math.nextUp(n() * InstanceSampler.gridError(setting().law()) + 0x1p-40 + target);
    }

    /**
     * Checks a number of variables against what the streams and the exact decisions allow.
     *
     * @param name what the number is called in the message
     * @param n the number
     * @param setting the setting whose law limits it
     * @throws IllegalArgumentException if {@code n} is out of range
     */
    static void requireCount(String name, int n, Setting setting) {
        int most = mostVariables(setting);
        if (n < 0 || n > most) {
            throw new IllegalArgumentException(name + " = " + n + ": must be between 0 and " + most + " for the " + setting.law().id() + " law"
                    + (setting.variant().id().isEmpty() ? "" : " and " + setting.variant().text()));
        }
    }

    /**
     * The most variables that a trial of a setting can have.
     *
     * @param setting the setting
     * @return the limit of the streams or of the exact decision, whichever is less
     */
    static int mostVariables(Setting setting) {
        if (setting.variant() instanceof LockMasks candidates) {
            return MaskSampler.maxCount(setting.law(), candidates.masks());
        }
        if (setting.variant() instanceof Vectors vectors) {
            return Math.min(VectorCoverage.MAX_COUNT, VectorSampler.maxCount(setting.law(), vectors.dimension()));
        }
        int most = InstanceSampler.maxCount(setting.law());
        return setting.variant() instanceof FixedSize ? Math.min(FixedSizeCoverage.MAX_COUNT, most) : most;
    }
}
