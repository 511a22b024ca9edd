package org.ticketproof.models.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ticketproof.empirical.claim.Study;
import org.ticketproof.empirical.claim.StudyRequest;
import org.ticketproof.empirical.claim.StudyResult;
import org.ticketproof.empirical.claim.Verdict;

/**
 * The counting of pensia-lower, seen: no random network with fewer parameters reaches every map of the net. Refuted if one
 * does, or if one reaches more maps than it has masks.
 */
final class ReachStudy implements Study {
    @Override
    public String id() {
        return "reach";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("d", "eps", "hidden");
    }

    @Override
    public StudyResult run(StudyRequest request) {
        int d = request.integer("d");
        ReachExperiment experiment = new ReachExperiment(d, request.number("eps"), request.seed());
        int networks = (int) Math.min(request.trials(), 1000);
        List<List<String>> rows = new ArrayList<>();
        List<StudyResult.Point> most = new ArrayList<>();
        List<StudyResult.Point> median = new ArrayList<>();
        boolean contradicted = false;
        for (double hidden : request.parameters().get("hidden")) {
            List<ReachExperiment.Reach> all = IntStream.range(0, networks).parallel().mapToObj(trial -> experiment.reach((int) hidden, trial)).toList();
            int[] reached = all.stream().mapToInt(ReachExperiment.Reach::reached).sorted().toArray();
            ReachExperiment.Reach any = all.get(0);
            int largest = reached[reached.length - 1];
            long complete = all.stream().filter(r -> r.reached() == r.maps()).count();
            contradicted |= largest > any.masks() || any.parameters() < experiment.necessary() && 2 * complete >= networks;
            rows.add(List.of(Integer.toString((int) hidden), Integer.toString(any.parameters()), String.format(java.util.Locale.ROOT, "%.0f", any.masks()),
                    Integer.toString(any.maps()), Integer.toString(reached[reached.length / 2]), Integer.toString(largest), Long.toString(complete)));
            most.add(new StudyResult.Point(any.parameters(), Math.min(any.masks(), any.maps())));
            median.add(new StudyResult.Point(any.parameters(), reached[reached.length / 2]));
        }
        String finding = String.format(java.util.Locale.ROOT, "d = %d: at least %.2f parameters are necessary by counting; the networks tried reach far fewer maps than they have masks",
                d, experiment.necessary());
        return new StudyResult(contradicted ? Verdict.REFUTED : Verdict.CONSISTENT, finding, List.of("hidden", "parameters", "masks", "maps in the net",
                "reached, median", "reached, most", "networks that reach all"), rows, List.of(new StudyResult.Figure("Linear maps reached by pruning, d = " + d,
                        "parameters", "maps", true, List.of(new StudyResult.Curve("most that counting allows", false, most),
                                new StudyResult.Curve("reached, median network", true, median)))));
    }
}
