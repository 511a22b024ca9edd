package org.ticketproof.models.cli;

import java.util.Arrays;
import org.ticketproof.empirical.cli.InputException;
import org.ticketproof.models.ticket.SolveMode;
import org.ticketproof.models.ticket.TicketSpec;
import org.ticketproof.theory.bound.Bound;
import org.ticketproof.theory.bound.Bounds;
import org.ticketproof.theory.bound.Constants;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;
import org.ticketproof.theory.network.ConstructionScheme;
import org.ticketproof.theory.network.ReluNetwork;
import org.ticketproof.theory.subsetsum.FixedPoint;
import picocli.CommandLine.Option;

/** The options that say what the random source network of a construction is. */
final class SourceOptions {
    @Option(names = "--eps", required = true, paramLabel = "E", description = "Tolerance for each target weight, in (0,1].")
    private double eps;

    @Option(names = "--n", paramLabel = "N", description = "Source weights per target weight. Default: the least that an explicit bound asks for, see --delta.")
    private Integer n;

    @Option(names = "--delta", paramLabel = "D", defaultValue = "0.01",
            description = "Without --n: failure probability over all target weights together. Default: ${DEFAULT-VALUE}.")
    private double delta;

    @Option(names = "--scheme", paramLabel = "SCHEME", defaultValue = "per-weight",
            description = "per-weight, per-row, two-layer or depth-plus-one. Default: ${DEFAULT-VALUE}.")
    private String scheme;

    @Option(names = "--mode", paramLabel = "MODE", defaultValue = "optimal",
            description = "optimal (the nearest subset sum) or first-within (any within eps). Default: ${DEFAULT-VALUE}.")
    private String mode;

    @Option(names = "--range", paramLabel = "RANGE", defaultValue = "network",
            description = "Source weights uniform on network ([min w, max w], as published) or symmetric ([-max|w|, max|w|]). "
                    + "Default: ${DEFAULT-VALUE}; the schemes of the proofs and a missing --n take symmetric.")
    private String range;

    @Option(names = "--input", paramLabel = "LOW,HIGH", defaultValue = "0,1", description = "Range of every input. Default: ${DEFAULT-VALUE}.")
    private String input;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed of the source network. Default: ${DEFAULT-VALUE}.")
    private long seed;

    TicketSpec spec(ReluNetwork target, Freezing freezing) {
        ConstructionScheme chosen = ConstructionScheme.ofId(scheme);
        if (!(eps > 0 && eps <= 1)) {
            throw new InputException("--eps " + eps + ": must be a number in (0, 1]");
        }
        double[] box = box();
        double[] weights = target.range();
        double largest = Math.max(Math.abs(weights[0]), Math.abs(weights[1]));
        boolean symmetric = switch (range) {
            case "network" -> chosen.univariate() || n == null;
            case "symmetric" -> true;
            default -> throw new InputException("--range " + range + ": must be network or symmetric");
        };
        if (!(largest > 0)) {
            throw new InputException("the target network has only zero weights: there is no range to draw source weights from");
        }
        int count = n != null ? n : leastCount(target, chosen, freezing, largest, box[0] < 0);
        // In schemes of products the second factor must lie on the 2^-20 grid.
        long high = chosen.univariate() ? (FixedPoint.nearest(largest) + (1 << 20) - 1) >> 20 << 20 : FixedPoint.nearest(symmetric ? largest : weights[1]);
        long low = symmetric ? -high : FixedPoint.nearest(weights[0]);
        return new TicketSpec(chosen, Arrays.stream(target.widths()).boxed().toList(), count, low, high, freezing.prune(),
                freezing.lock(), seed, Math.max(1, FixedPoint.floor(eps)), SolveMode.ofId(mode), box[0], box[1], TicketSpec.digest(target));
    }

    /** The least n for which an explicit theorem gives every target weight a subset with probability 1 - delta. */
    private int leastCount(ReluNetwork target, ConstructionScheme chosen, Freezing freezing, double largest, boolean signed) {
        if (!(delta > 0 && delta < 1)) {
            throw new InputException("--delta " + delta + ": must be a number in (0, 1)");
        }
        long problems = target.parameters() * (signed ? 2 : 1);
        VariableLaw law = VariableLaw.UNIFORM;
        Freezing effective = freezing;
        if (chosen.univariate()) {
            // A coefficient serves positive inputs if its neuron's weight is positive and not pruned.
            double alive = (1 - freezing.prune()) / 2;
            law = VariableLaw.PRODUCT;
            effective = Freezing.of(1 - alive * (1 - freezing.prune()), alive * freezing.lock());
        }
        Setting setting = new Setting(Math.min(1, eps / largest), effective, law, Targets.ALL);
        long least = leastWidth(setting, delta / problems);
        if (chosen == ConstructionScheme.DEPTH_PLUS_ONE) {
            // Every copy of a hidden neuron has to be built: n enters its own union bound.
            for (long before = 0; before != least;) {
                before = least;
                least = leastWidth(setting, delta / problems / least);
            }
        }
        return (int) Math.min(Integer.MAX_VALUE, least);
    }

    /** The least n by any explicit bound, as the command width prints them. */
    private static long leastWidth(Setting setting, double perWeight) {
        return Bounds.all(Constants.withDefaults()).stream()
                .filter(bound -> bound.explicit() && bound.direction() == Bound.Direction.UPPER && bound.inapplicable(setting).isEmpty())
                .flatMapToLong(bound -> bound.leastWidth(setting, perWeight).stream()).min()
                .orElseThrow(() -> new InputException("no explicit bound gives a finite n at these ratios: give --n"));
    }

    private double[] box() {
        String[] ends = input.split(",");
        try {
            if (ends.length == 2) {
                return new double[] {Double.parseDouble(ends[0].trim()), Double.parseDouble(ends[1].trim())};
            }
        } catch (NumberFormatException e) {
            throw new InputException("--input " + input + ": must be two numbers LOW,HIGH", e);
        }
        throw new InputException("--input " + input + ": must be two numbers LOW,HIGH");
    }
}
