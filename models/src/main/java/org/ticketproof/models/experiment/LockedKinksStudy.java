package org.ticketproof.models.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ticketproof.empirical.claim.Study;
import org.ticketproof.empirical.claim.StudyRequest;
import org.ticketproof.empirical.claim.StudyResult;
import org.ticketproof.empirical.claim.Verdict;
import org.ticketproof.empirical.estimate.ClopperPearson;

/**
 * Whether a width {@code C d ln(1/min(eps, delta))} of a first layer with locked weights suffices, as otsuka-network (as
 * reconstructed) says: refuted where a certificate excludes every mask in more than a share {@code delta} of the networks.
 */
final class LockedKinksStudy implements Study {
    private static final double DELTA = 0.5;

    @Override
    public String id() {
        return "locked-kinks";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("inputs", "prune", "first-lock", "second-lock", "constant", "eps");
    }

    @Override
    public StudyResult run(StudyRequest request) {
        int inputs = request.integer("inputs");
        FirstLayerExperiment experiment = new FirstLayerExperiment(inputs, request.number("prune"), request.number("first-lock"),
                request.number("second-lock"), (int) Math.min(request.trials(), 100_000), request.seed());
        List<Double> tolerances = request.parameters().get("eps");
        List<List<String>> rows = new ArrayList<>();
        List<StudyResult.Point> bounds = new ArrayList<>();
        List<StudyResult.Point> asked = new ArrayList<>();
        Verdict verdict = Verdict.CONSISTENT;
        String first = "";
        for (double eps : tolerances) {
            double exact = request.number("constant") * inputs * Math.log(1 / Math.min(eps, DELTA));
            if (!(exact >= 1 && exact <= 4096)) {
                throw new IllegalArgumentException("constant and eps ask for " + exact + " neurons: must be between 1 and 4096");
            }
            int neurons = (int) Math.ceil(exact);
            FirstLayerExperiment.Row row = experiment.measure(neurons, eps);
            double lower = ClopperPearson.lower(row.above(), row.networks(), request.errorProbability() / tolerances.size());
            boolean refuted = lower > DELTA;
            if (refuted && verdict != Verdict.REFUTED) {
                verdict = Verdict.REFUTED;
                first = String.format(Locale.ROOT, "; first at eps = %.3g with %d neurons: at least %.3f of the networks have no mask within eps", eps, neurons, lower);
            }
            bounds.add(new StudyResult.Point(-Math.log(eps), Math.max(1e-12, row.quantiles().get(2))));
            asked.add(new StudyResult.Point(-Math.log(eps), eps));
            rows.add(List.of(String.format(Locale.ROOT, "%.3g", eps), Integer.toString(neurons), Integer.toString(row.networks()),
                    Integer.toString(row.certified()), Integer.toString(row.above()), String.format(Locale.ROOT, "%.3g", row.quantiles().get(0)),
                    String.format(Locale.ROOT, "%.3g", row.quantiles().get(2)), String.format(Locale.ROOT, "%.3f", lower)));
        }
        String finding = "sup error at most eps with probability at least 1/2 at width C d ln(1/eps), C = " + request.number("constant") + ": "
                + (verdict == Verdict.REFUTED ? "refuted for linear targets over a box" : "not refuted") + first;
        return new StudyResult(verdict, finding,
                List.of("eps", "neurons", "networks", "with a locked kink", "excluded", "bound, 5 %", "bound, median", "share excluded, at least"), rows,
                List.of(new StudyResult.Figure("Sup error that no mask can go below, at the width asked for: d = " + inputs + ", first lock = "
                        + request.number("first-lock"), "ln(1/eps)", "sup error", true,
                        List.of(new StudyResult.Curve("certified lower bound, median network", true, bounds), new StudyResult.Curve("eps", false, asked)))));
    }
}
