package org.ticketproof.models.experiment;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ticketproof.empirical.claim.Study;
import org.ticketproof.empirical.claim.StudyRequest;
import org.ticketproof.empirical.claim.StudyResult;
import org.ticketproof.empirical.claim.Verdict;
import org.ticketproof.empirical.estimate.ClopperPearson;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.network.ConstructionScheme;
import org.ticketproof.theory.network.ExplicitNetworkWidths;
import org.ticketproof.theory.network.LayerNorms;
import org.ticketproof.theory.network.NetworkQuestion;
import org.ticketproof.theory.network.NetworkWidths;

/** Whether, with nothing locked in the first layer, the explicit width builds random linear maps within eps: first-layer-repair. */
final class RepairStudy implements Study {
    @Override
    public String id() {
        return "first-layer-repair";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("inputs", "prune", "second-lock", "eps", "delta");
    }

    @Override
    public StudyResult run(StudyRequest request) {
        int inputs = request.integer("inputs");
        double eps = request.number("eps");
        double delta = request.number("delta");
        Freezing freezing = Freezing.of(request.number("prune"), request.number("second-lock"));
        // Row sums of random targets in [-1, 1]^d can reach d; only the largest weight and the inputs' sum enter for one layer.
        NetworkQuestion question = new NetworkQuestion(List.of(inputs, 1), new LayerNorms(new double[] {inputs}, new double[] {inputs}, 1), eps,
                delta, Collections.nCopies(2, freezing));
        NetworkWidths widths = ExplicitNetworkWidths.of(ConstructionScheme.TWO_LAYER, question);
        int perInput = (int) widths.levels().get(1).blockSize();
        int networks = (int) Math.min(request.trials(), 100_000);
        FirstLayerExperiment.Repaired built = new FirstLayerExperiment(inputs, freezing.prune(), 0, freezing.lock(), networks, request.seed())
                .repaired(perInput, eps);
        int failures = built.networks() - built.within();
        double lower = ClopperPearson.lower(failures, networks, request.errorProbability() / 2);
        double upper = ClopperPearson.upper(failures, networks, request.errorProbability() / 2);
        Verdict verdict = lower > delta ? Verdict.REFUTED : upper <= delta ? Verdict.VERIFIED : Verdict.CONSISTENT;
        String finding = String.format(Locale.ROOT, "%d neurons per input, nothing locked in the first layer: %d of %d random linear maps beyond eps = %.3g, "
                + "claimed at most a share %.3g, at most %.3g with the run's confidence", perInput, failures, networks, eps, delta, upper);
        return new StudyResult(verdict, finding, List.of("inputs", "neurons per input", "networks", "beyond eps", "median certified error"),
                List.of(List.of(Integer.toString(inputs), Integer.toString(perInput), Integer.toString(networks), Integer.toString(failures),
                        String.format(Locale.ROOT, "%.3g", built.medianError()))), List.of());
    }
}
