package org.ticketproof.empirical.rare;

import java.util.ArrayList;
import java.util.List;
import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.empirical.sampling.TrialStream;

/**
 * Multilevel splitting with fixed effort. At each level the same number of paths is started from the states in which the paths before
 * them entered it, every entrance state serving equally often up to one (systematic resampling), and the estimate is the product
 * of the shares that reach the next level, the last one weighted with the share of targets missed.
 *
 * <p>For levels fixed in advance this product is unbiased, whatever the function that the levels are of: a failed path is above all
 * of them, so failure passes through every level, and by induction over the levels the product of shares times the empirical law of
 * entrance states has the true (unnormalised) law of entrance states as its mean. The levels come from a pilot with numbers of its own.
 *
 * <p>Source: Garvels, "The splitting method in rare event simulation", thesis, Twente 2000, section 2.3 (fixed effort); Glasserman,
 * Heidelberger, Shahabuddin, Zajic, "Multilevel splitting for estimating rare event probabilities", Oper. Res. 47 (1999),
 * doi:10.1287/opre.47.4.585; in general form Del Moral, "Feynman-Kac Formulae", Springer 2004, Theorem 7.4.2.
 *
 * <p>Particle i at level l of replica r reads trial {@code (64 r + l) 2^20 + i} of its stream.
 */
final class Splitting implements Replicas {
    /** Most levels, and one more stage for the ends of the paths. */
    static final int MOST_LEVELS = 63;
    private static final int OFFSET_VALUE = 2;

    private final Cell cell;
    private final int particles;
    private final long seed;
    private final Importance importance;
    private final double[] levels;

    private Splitting(Cell cell, TailPlan plan, Importance importance, double[] levels) {
        this.cell = cell;
        particles = plan.particles();
        seed = plan.seed();
        this.importance = importance;
        this.levels = levels;
    }

    /** Runs the pilot. */
    static Splitting of(Cell cell, TailPlan plan) {
        Importance importance = new Importance(cell, plan.seed());
        return new Splitting(cell, plan, importance, SplittingPilot.levels(cell, importance, plan));
    }

    /** With given levels, increasing; for tests. */
    static Splitting of(Cell cell, TailPlan plan, double... levels) {
        return new Splitting(cell, plan, new Importance(cell, plan.seed()), levels);
    }

    @Override
    public double estimate(int replica) {
        TrialStream stream = TrialStream.of(seed, cell.key() + " splitting");
        PathRunner runner = new PathRunner(cell, importance, stream);
        List<Path> parents = List.of(runner.start());
        Path path = runner.start();
        double product = 1;
        for (int level = 0; level < levels.length; level++) {
            List<Path> entrances = new ArrayList<>();
            long first = trial(replica, level, 0);
            double offset = offset(stream, first);
            for (int i = 0; i < particles; i++) {
                path.copyFrom(parents.get(parent(i, offset, particles, parents.size())));
                if (runner.run(path, first + i, levels[level]) >= levels[level]) {
                    entrances.add(path);
                    path = runner.start();
                }
            }
            if (entrances.isEmpty()) {
                return 0;
            }
            product *= (double) entrances.size() / particles;
            parents = entrances;
        }
        return product * lastStage(runner, stream, replica, parents);
    }

    private double lastStage(PathRunner runner, TrialStream stream, int replica, List<Path> parents) {
        Path path = runner.start();
        long first = trial(replica, levels.length, 0);
        double offset = offset(stream, first);
        double sum = 0;
        for (int i = 0; i < particles; i++) {
            path.copyFrom(parents.get(parent(i, offset, particles, parents.size())));
            if (runner.run(path, first + i, Importance.FAILED) == Importance.FAILED) {
                sum += runner.share();
            }
        }
        return sum / particles;
    }

    static long trial(int replica, int level, int particle) {
        return ((long) replica * (MOST_LEVELS + 1) + level) * TailPlan.MOST_PARTICLES + particle;
    }

    /** A uniform number of the level's own. */
    static double offset(TrialStream stream, long trial) {
        stream.seek(trial);
        return (stream.valueAt(OFFSET_VALUE) >>> 11) * 0x1p-53;
    }

    /** The entrance state that particle i starts from: each serves {@code particles / count} times, rounded up or down. */
    static int parent(int particle, double offset, int particles, int count) {
        return Math.min(count - 1, (int) ((particle + offset) / particles * count));
    }

    @Override
    public long paths() {
        return (long) particles * (levels.length + 1);
    }

    @Override
    public int levels() {
        return levels.length;
    }
}
