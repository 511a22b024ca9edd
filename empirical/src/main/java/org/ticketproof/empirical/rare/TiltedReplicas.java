package org.ticketproof.empirical.rare;

import java.util.Arrays;
import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.empirical.sampling.TrialStream;

/**
 * Importance sampling from a mixture of tilted laws. A replica is the mean over its paths of likelihood ratio times the share
 * of targets missed: unbiased whatever the mixture, as long as the untilted law is in it. Path i of replica r reads trial
 * {@code r 2^20 + i} of its stream.
 */
final class TiltedReplicas implements Replicas {
    private static final int PILOT_ROUNDS = 3;
    private static final int PILOT_PATHS = 2_000;
    private static final int LEAST_PILOT_PATHS = 100;

    private final Cell cell;
    private final int particles;
    private final long seed;
    private final TiltMixture mixture;

    private TiltedReplicas(Cell cell, int particles, long seed, TiltMixture mixture) {
        this.cell = cell;
        this.particles = particles;
        this.seed = seed;
        this.mixture = mixture;
    }

    /** Runs the pilot: it moves the mixture's shares to the laws under which failures are found, in a few rounds. */
    static TiltedReplicas of(Cell cell, TailPlan plan) {
        TiltMixture mixture = TiltMixture.of(cell);
        TrialStream stream = TrialStream.of(plan.seed(), cell.key() + " tilting pilot");
        TiltedPath path = new TiltedPath(cell.n());
        MissedShare missed = new MissedShare(cell.setting().targets(), cell.tolerance(), cell.n());
        // A tenth of the estimate's own work in each round, but enough to find failures at all.
        int paths = (int) Math.max(LEAST_PILOT_PATHS, Math.min(PILOT_PATHS, (long) plan.replicas() * plan.particles() / 10));
        for (int round = 0; round < PILOT_ROUNDS; round++) {
            double[] need = new double[mixture.size()];
            double scale = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < paths; i++) {
                stream.seek((long) round * paths + i);
                path.draw(stream, mixture, cell.n());
                double share = missed.of(path.instance());
                if (share > 0) {
                    double logWeight = mixture.logWeight(path.sumDown(), path.sumUp());
                    double log = logWeight + StrictMath.log(share);
                    if (log > scale) {
                        double smaller = StrictMath.exp(scale - log);
                        Arrays.setAll(need, j -> need[j] * smaller);
                        scale = log;
                    }
                    mixture.addNeed(need, StrictMath.exp(log - scale), path.sumDown(), path.sumUp(), logWeight);
                }
            }
            mixture = mixture.with(need);
        }
        return new TiltedReplicas(cell, plan.particles(), plan.seed(), mixture);
    }

    @Override
    public double estimate(int replica) {
        TrialStream stream = TrialStream.of(seed, cell.key() + " tilting");
        TiltedPath path = new TiltedPath(cell.n());
        MissedShare missed = new MissedShare(cell.setting().targets(), cell.tolerance(), cell.n());
        double sum = 0;
        for (int i = 0; i < particles; i++) {
            stream.seek((long) replica * TailPlan.MOST_PARTICLES + i);
            path.draw(stream, mixture, cell.n());
            double share = missed.of(path.instance());
            if (share > 0) {
                sum += share * StrictMath.exp(mixture.logWeight(path.sumDown(), path.sumUp()));
            }
        }
        return sum / particles;
    }

    @Override
    public long paths() {
        return particles;
    }

    @Override
    public int levels() {
        return mixture.size();
    }
}
