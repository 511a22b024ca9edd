package org.ticketproof.models.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ticketproof.empirical.cli.InputException;
import org.ticketproof.models.data.NetworkFolder;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.network.LayerNorms;
import org.ticketproof.theory.network.NetworkQuestion;
import org.ticketproof.theory.network.ReluNetwork;
import picocli.CommandLine.Option;

/** The options that say for which network, at which tolerance and freezing, widths are asked. */
final class QuestionOptions {
    @Option(names = "--layers", paramLabel = "D,..", split = ",", description = "Widths of the target network, inputs first, e.g. 784,500,10.")
    private List<Integer> layers;

    @Option(names = "--weights", paramLabel = "DIR",
            description = "The target network; without it, inputs in [0,1] and rows of absolute sum at most 1 are assumed.")
    private Path weights;

    @Option(names = "--eps", required = true, paramLabel = "E", description = "Sup error allowed for the whole network, in (0,1].")
    private double eps;

    @Option(names = "--delta", required = true, paramLabel = "D", description = "Failure probability allowed for the whole network, in (0,1).")
    private double delta;

    @Option(names = "--prune", paramLabel = "P,..", split = ",",
            description = "Pruning ratio, or one for the first source layer and one for the weights of each target layer. Default: 0.")
    private List<Double> prune = List.of(0.0);

    @Option(names = "--lock", paramLabel = "Q,..", split = ",", description = "Locking ratio, or a list as for --prune. Default: 0.")
    private List<Double> lock = List.of(0.0);

    NetworkQuestion question() {
        if (layers == null && weights == null) {
            throw new InputException("--layers or --weights is required");
        }
        ReluNetwork network = weights == null ? null : NetworkFolder.read(weights);
        if (network != null && layers != null && !layers.equals(Arrays.stream(network.widths()).boxed().toList())) {
            throw new InputException("--layers " + layers + ": the network in " + weights + " has " + Arrays.toString(network.widths()));
        }
        List<Integer> widths = layers != null ? layers : Arrays.stream(network.widths()).boxed().toList();
        if (widths.size() < 2 || widths.stream().anyMatch(width -> width < 1)) {
            throw new InputException("--layers " + widths + ": must be at least two positive widths");
        }
        LayerNorms norms = network == null ? LayerNorms.assumed(widths.stream().mapToInt(Integer::intValue).toArray())
                : LayerNorms.of(network, 0, 1);
        List<Freezing> freezing = new ArrayList<>();
        for (int l = 0; l < widths.size(); l++) {
            freezing.add(Freezing.of(pick("--prune", prune, l, widths.size()), pick("--lock", lock, l, widths.size())));
        }
        return new NetworkQuestion(widths, norms, eps, delta, freezing);
    }

    private static double pick(String name, List<Double> values, int l, int size) {
        if (values.size() != 1 && values.size() != size) {
            throw new InputException(name + ": " + values.size() + " ratios, must be 1 or " + size + " (the first source layer and one for each target layer)");
        }
        return values.get(values.size() == 1 ? 0 : l);
    }
}
