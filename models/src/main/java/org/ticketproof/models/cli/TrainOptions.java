package org.ticketproof.models.cli;

import java.util.Locale;
import org.ticketproof.empirical.cli.InputException;
import org.ticketproof.models.architecture.Family;
import org.ticketproof.models.experiment.RunSpec;
import org.ticketproof.models.frozen.RatioRule;
import org.ticketproof.models.frozen.SourceInit;
import org.ticketproof.models.search.SearchOptions;
import org.ticketproof.models.search.TrainingMode;
import picocli.CommandLine.Option;

/** The options that say what is trained. */
final class TrainOptions {
    private static final int LEAST_IMAGES = 5;

    @Option(names = "--arch", required = true, paramLabel = "ARCH", description = "lenet-300-100, conv2, conv6, resnet18 or gin.")
    private String arch;

    @Option(names = "--width", paramLabel = "W", defaultValue = "1", description = "Factor of all hidden widths. Default: ${DEFAULT-VALUE}.")
    private double width;

    @Option(names = "--mode", paramLabel = "MODE", defaultValue = "frozen",
            description = "frozen (search the weights that are neither pruned nor locked), sparse (only prune), dense (freeze nothing) or weights "
                    + "(train the weights themselves). Default: ${DEFAULT-VALUE}.")
    private String mode;

    @Option(names = "--sparsity", paramLabel = "S", description = "Share of weights that the ticket removes; not in mode weights. Default: 0.5.")
    private Double sparsity;

    @Option(names = "--freeze", paramLabel = "F", description = "Freezing ratio, P + Q. Default: 0.5 in modes frozen and sparse, else 0.")
    private Double freeze;

    @Option(names = "--position", paramLabel = "POS",
            description = "Of mode frozen: auto (the sparsity in the middle of what the ratios allow) or P:Q, the proportion of pruning to locking. Default: auto.")
    private String position;

    @Option(names = "--ratios", paramLabel = "RULE", defaultValue = "epl",
            description = "epl (edges per layer) or erk (Erdos-Renyi-Kernel). Default: ${DEFAULT-VALUE}.")
    private String ratios;

    @Option(names = "--init", paramLabel = "LAW", defaultValue = "ku",
            description = "ku (Kaiming uniform) or skc (signed Kaiming constant). Default: ${DEFAULT-VALUE}.")
    private String init;

    @Option(names = "--epochs", paramLabel = "N", description = "Number of epochs. Default: 100, for graphs 400.")
    private Integer epochs;

    @Option(names = "--batch", paramLabel = "B", description = "Images of a batch; a graph's step takes all nodes. Default: 128.")
    private Integer batch;

    @Option(names = "--rate", paramLabel = "R", description = "Learning rate at the start, cosine decay. Default: that of the paper.")
    private Double rate;

    @Option(names = "--images", paramLabel = "N", description = "Train and validate on the first N images only. Default: all.")
    private Integer images;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed of weights, scores, pattern, split and order. Default: ${DEFAULT-VALUE}.")
    private long seed;

    long seed() {
        return seed;
    }

    RunSpec spec(String dataName) {
        Family family = Family.of(arch);
        TrainingMode chosen = chosen();
        requireMeant(chosen, family);
        boolean freezes = chosen == TrainingMode.FROZEN || chosen == TrainingMode.SPARSE;
        int length = epochs != null ? epochs : family.needsGraph() ? 400 : 100;
        SearchOptions usual = RunSpec.usual(family, chosen, length);
        SearchOptions options = new SearchOptions(length, batch == null ? usual.batch() : batch, rate == null ? usual.learningRate() : rate, usual.optimizer());
        return new RunSpec(family, width, dataName, images == null ? 0 : images, chosen, SourceInit.ofId(init), RatioRule.ofId(ratios),
                freeze != null ? freeze : freezes ? .5 : 0, position == null ? "auto" : position,
                chosen == TrainingMode.WEIGHTS ? 0 : sparsity == null ? .5 : sparsity, options, seed);
    }

    /** An option that would change nothing is a misunderstanding. */
    private void requireMeant(TrainingMode chosen, Family family) {
        if (sparsity != null && chosen == TrainingMode.WEIGHTS) {
            throw new InputException("--sparsity " + sparsity + ": mode weights removes nothing; leave it out");
        }
        if (position != null && chosen != TrainingMode.FROZEN) {
            throw new InputException("--position " + position + ": is for mode frozen; mode " + mode + " locks nothing, leave it out");
        }
        if (family.needsGraph() && (batch != null || images != null)) {
            throw new InputException((batch != null ? "--batch " + batch : "--images " + images) + ": " + family.id() + " takes a graph's nodes all at once; leave it out");
        }
        if (images != null && images < LEAST_IMAGES) {
            throw new InputException("--images " + images + ": must be at least " + LEAST_IMAGES + ", a fifth of them is for validation");
        }
    }

    private TrainingMode chosen() {
        for (TrainingMode each : TrainingMode.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(mode)) {
                return each;
            }
        }
        throw new InputException("--mode " + mode + ": must be frozen, sparse, dense or weights");
    }
}
