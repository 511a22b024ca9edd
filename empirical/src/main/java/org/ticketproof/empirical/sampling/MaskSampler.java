package org.ticketproof.empirical.sampling;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import org.ticketproof.theory.freezing.DrawnInstance;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.VariableLaw;

/**
 * Draws the variables of one trial with several candidates for which of them are locked, and hands out the candidate with the
 * least drift: the least absolute locked sum |L| on the grid, the first of several.
 *
 * <p>Order of the draws: as {@link InstanceSampler}, but variable {@code j} owns {@code K - 1} values more, behind its own. Its state
 * in mask 0 and its value are drawn as there. Pruned in mask 0 is pruned in all; otherwise mask {@code k >= 1} locks it,
 * independently, with probability {@code lock / (1 - prune)} by value {@code k - 1} of those. Each mask alone is therefore a
 * draw of the setting's freezing, and given the pruned variables and the values the masks are independent.
 *
 * <p>A workspace: not for use by two threads.
 */
public final class MaskSampler {
    private static final BigDecimal SCALE = new BigDecimal(BigInteger.ONE.shiftLeft(63));

    private final VariableDraw law;
    private final FreezingThresholds thresholds;
    private final long lastLocked;
    private final int stride;
    private final long[] drift;
    private final byte[] first;
    private final long[] values;
    private TrialStream stream;
    private int drawn;

    /**
     * A sampler.
     *
     * @param law law of each variable before freezing
     * @param freezing pruning and locking probabilities
     * @param n number of variables, from 0 to {@link #maxCount(VariableLaw, int)}
     * @param masks number K of candidates, at least 1
     */
    public MaskSampler(VariableLaw law, Freezing freezing, int n, int masks) {
        this.law = VariableDraw.of(law);
        thresholds = new FreezingThresholds(freezing);
        stride = this.law.stride() + masks - 1;
        drift = new long[masks];
        first = new byte[n];
        values = new long[n];
        BigDecimal kept = BigDecimal.ONE.subtract(new BigDecimal(freezing.prune()));
        BigDecimal share = kept.signum() == 0 ? BigDecimal.ZERO
                : new BigDecimal(freezing.lock()).multiply(SCALE).divide(kept, 0, RoundingMode.DOWN).min(SCALE);
        lastLocked = share.toBigInteger().subtract(BigInteger.ONE).longValueExact();
    }

    /**
     * The most variables that one trial can have.
     *
     * @param law the law of the variables
     * @param masks number of candidates
     * @return the count, so that every variable's values lie within the trial's own
     */
    public static int maxCount(VariableLaw law, int masks) {
        return (TrialStream.VALUES_PER_TRIAL - InstanceSampler.FIRST) / (VariableDraw.of(law).stride() + masks - 1);
    }

    /**
     * Begins with no variable.
     *
     * @param trial a stream moved to the trial; it is read by {@link #next()} and {@link #fill}
     */
    public void start(TrialStream trial) {
        stream = trial;
        drawn = 0;
        Arrays.fill(drift, 0);
    }

    /** Draws one variable more. */
    public void next() {
        int index = InstanceSampler.FIRST + drawn * stride;
        byte state = thresholds.state(stream.valueAt(index));
        first[drawn] = state;
        values[drawn] = state == DrawnInstance.PRUNED ? 0 : law.draw(stream, index + 1);
        if (state != DrawnInstance.PRUNED) {
            for (int mask = 0; mask < drift.length; mask++) {
                if (locks(mask, drawn)) {
                    drift[mask] += values[drawn];
                }
            }
        }
        drawn++;
    }

    /**
     * The variables so far under the mask with the least drift.
     *
     * @param into cleared and then filled; must have room for them
     */
    public void fill(DrawnInstance into) {
        int best = 0;
        for (int mask = 1; mask < drift.length; mask++) {
            if (Math.abs(drift[mask]) < Math.abs(drift[best])) {
                best = mask;
            }
        }
        into.clear();
        for (int j = 0; j < drawn; j++) {
            if (first[j] == DrawnInstance.PRUNED) {
                into.addPruned(0);
            } else if (locks(best, j)) {
                into.addLocked(values[j]);
            } else {
                into.addFree(values[j]);
            }
        }
    }

    /** Whether a mask locks a variable that is not pruned. */
    private boolean locks(int mask, int variable) {
        if (mask == 0) {
            return first[variable] == DrawnInstance.LOCKED;
        }
        int index = InstanceSampler.FIRST + variable * stride + law.stride() + mask - 1;
        return stream.valueAt(index) >>> 1 <= lastLocked;
    }
}
