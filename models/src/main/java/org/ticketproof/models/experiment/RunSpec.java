package org.ticketproof.models.experiment;

import java.util.List;
import java.util.Locale;
import org.ticketproof.models.architecture.Family;
import org.ticketproof.models.frozen.FrozenSpec;
import org.ticketproof.models.frozen.LayerShape;
import org.ticketproof.models.frozen.Position;
import org.ticketproof.models.frozen.RatioRule;
import org.ticketproof.models.frozen.SourceInit;
import org.ticketproof.models.search.AdamW;
import org.ticketproof.models.search.SearchOptions;
import org.ticketproof.models.search.SgdMomentum;
import org.ticketproof.models.search.TrainingMode;
import org.ticketproof.theory.freezing.Freezing;

/**
 * Everything that determines one training but the data itself.
 *
 * @param family the architecture's family
 * @param width factor of its hidden widths
 * @param data name of the data
 * @param images number of images to train on and to validate by, the first ones; 0 for all
 * @param mode what is trained
 * @param init law of the random weights
 * @param ratios how ratios are spread over the layers
 * @param freeze freezing ratio; 0 unless the mode is frozen or sparse
 * @param position how it is divided, as {@link Position#parse} reads it; in mode sparse all of it prunes
 * @param sparsity share of weights the ticket removes; 0 where weights are trained
 * @param options how long and how fast
 * @param seed seed of weights, scores, pattern, split and order
 */
public record RunSpec(Family family, double width, String data, int images, TrainingMode mode, SourceInit init, RatioRule ratios, double freeze,
        String position, double sparsity, SearchOptions options, long seed) {
    /** Share of the training images set aside for validation. */
    public static final double VALIDATION = .2;

    /**
     * Checks that the ratios fit the mode.
     *
     * @throws IllegalArgumentException if they do not; the message says which bound is broken
     */
    public RunSpec {
        if (images < 0) {
            throw new IllegalArgumentException("images = " + images + ": must be at least 0");
        }
        divide(mode, freeze, position, sparsity);
    }

    /**
     * Settings of the paper: SGD with momentum .9, batch 128, weight decay 1e-4, rate .1 (.01 for Conv6 and where weights are trained); for
     * graphs AdamW with rate .01 and no decay.
     *
     * @param family the architecture's family
     * @param mode what is trained
     * @param epochs number of epochs
     * @return the options
     */
    public static SearchOptions usual(Family family, TrainingMode mode, int epochs) {
        return family.needsGraph() ? new SearchOptions(epochs, 1, .01, AdamW.of(0))
                : new SearchOptions(epochs, 128, family == Family.CONV6 || mode == TrainingMode.WEIGHTS ? .01 : .1, new SgdMomentum(.9, 1e-4));
    }

    /**
     * Pruning and locking ratio.
     *
     * @return the division of the freezing ratio
     */
    public Freezing freezing() {
        return divide(mode, freeze, position, sparsity);
    }

    /**
     * The random network.
     *
     * @param shapes its layers
     * @return the specification of weights, scores and pattern
     */
    public FrozenSpec source(List<LayerShape> shapes) {
        return new FrozenSpec(shapes, init, ratios, freezing(), mode == TrainingMode.WEIGHTS ? 0 : sparsity, seed, seed);
    }

    /**
     * The same run with another seed.
     *
     * @param other the seed
     * @return a new specification
     */
    public RunSpec withSeed(long other) {
        return new RunSpec(family, width, data, images, mode, init, ratios, freeze, position, sparsity, options, other);
    }

    /**
     * Names the run for good: equal for equal runs.
     *
     * @return one line of text
     */
    public String id() {
        return String.format(Locale.ROOT, "%s width=%s data=%s images=%d mode=%s init=%s ratios=%s freeze=%s position=%s sparsity=%s %s seed=%d",
                family.id(), width, data, images, mode.name().toLowerCase(Locale.ROOT), init.id(), ratios.id(), freeze, position, sparsity,
                options.id(), seed);
    }

    private static Freezing divide(TrainingMode mode, double freeze, String position, double sparsity) {
        return switch (mode) {
            case WEIGHTS, DENSE -> {
                if (freeze != 0) {
                    throw new IllegalArgumentException("freeze = " + freeze + ": must be 0 in mode " + mode.name().toLowerCase(Locale.ROOT));
                }
                Position.requireReachable(Freezing.NONE, sparsity);
                yield Freezing.NONE;
            }
            case SPARSE -> Position.of(1, 0).divide(freeze, sparsity);
            case FROZEN -> Position.parse(position).divide(freeze, sparsity);
        };
    }
}
