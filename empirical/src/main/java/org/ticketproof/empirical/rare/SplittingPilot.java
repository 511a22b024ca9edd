package org.ticketproof.empirical.rare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.empirical.sampling.TrialStream;

/**
 * Chooses levels such that about a fifth of the paths from one level reach the next: runs paths to their ends, takes a quantile of
 * the highest levels met as the next level, starts again from the states in which they entered it. Its paths serve for
 * nothing else, so that the levels are fixed in advance as far as the estimate is concerned.
 */
final class SplittingPilot {
    /** Share of paths wanted to reach the next level: near the optimum exp(-1.59) = 0.2 of the theory of splitting. */
    private static final double SHARE = 0.2;
    private static final int MOST_PATHS = 1_000;
    private static final int LEAST_PATHS = 100;

    private SplittingPilot() {
    }

    static double[] levels(Cell cell, Importance importance, TailPlan plan) {
        TrialStream stream = TrialStream.of(plan.seed(), cell.key() + " splitting pilot");
        PathRunner runner = new PathRunner(cell, importance, stream);
        // A replica's effort or some more: too few paths give levels that too few reach.
        int paths = Math.max(LEAST_PATHS, (int) Math.min(MOST_PATHS, 4L * plan.particles()));
        double[] levels = new double[Splitting.MOST_LEVELS];
        List<Path> parents = List.of(runner.start());
        int count = 0;
        double last = importance.of(parents.get(0));
        Path path = runner.start();
        while (count < levels.length) {
            long first = Splitting.trial(0, count, 0);
            double offset = Splitting.offset(stream, first);
            double[] highest = new double[paths];
            for (int i = 0; i < paths; i++) {
                path.copyFrom(parents.get(Splitting.parent(i, offset, paths, parents.size())));
                highest[i] = runner.run(path, first + i, Importance.FAILED);
            }
            double level = next(highest, last);
            if (level == Importance.FAILED) {
                break;
            }
            List<Path> entrances = new ArrayList<>();
            for (int i = 0; i < paths; i++) {
                path.copyFrom(parents.get(Splitting.parent(i, offset, paths, parents.size())));
                // The same numbers again, now only up to the level.
                if (runner.run(path, first + i, level) >= level) {
                    entrances.add(path);
                    path = runner.start();
                }
            }
            levels[count++] = level;
            last = level;
            parents = entrances;
        }
        return Arrays.copyOf(levels, count);
    }

    /** The level that the wanted share of paths has reached, if above the last one; else the next one met; else failure itself. */
    private static double next(double[] highest, double last) {
        Arrays.sort(highest);
        int rank = (int) ((1 - SHARE) * highest.length);
        for (int i = rank; i < highest.length; i++) {
            if (highest[i] > last) {
                return highest[i];
            }
        }
        return Importance.FAILED;
    }
}
