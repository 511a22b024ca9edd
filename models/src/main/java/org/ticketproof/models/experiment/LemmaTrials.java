package org.ticketproof.models.experiment;

import java.util.Arrays;
import org.ticketproof.empirical.sampling.InstanceSampler;
import org.ticketproof.empirical.sampling.TrialStream;
import org.ticketproof.theory.freezing.DrawnInstance;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.VariableLaw;
import org.ticketproof.theory.subsetsum.FixedPoint;
import org.ticketproof.theory.subsetsum.NearestSubset;

/**
 * The lemma by itself: n uniform variables, one target uniform on [-1, 1], the exact distance of the nearest subset sum.
 *
 * @param failures number of trials that miss by more than eps
 * @param trials number of trials
 * @param medianError median distance
 */
record LemmaTrials(long failures, long trials, double medianError) {
    static LemmaTrials of(Freezing freezing, int n, double eps, int trials, long seed) {
        InstanceSampler sampler = new InstanceSampler(VariableLaw.UNIFORM, freezing, n);
        TrialStream stream = TrialStream.of(seed, "tie lemma n=" + n + " prune=" + freezing.prune() + " lock=" + freezing.lock());
        DrawnInstance instance = new DrawnInstance(n);
        NearestSubset nearest = new NearestSubset(n);
        long[] errors = new long[trials];
        long limit = FixedPoint.floor(eps);
        long failures = 0;
        for (int t = 0; t < trials; t++) {
            stream.seek(t);
            sampler.draw(stream, instance);
            errors[t] = nearest.solve(instance.freeValues(), instance.freeCount(), InstanceSampler.drawTarget(stream) - instance.lockedSum());
            failures += errors[t] > limit ? 1 : 0;
        }
        Arrays.sort(errors);
        return new LemmaTrials(failures, trials, FixedPoint.toDouble(errors[trials / 2]));
    }
}
