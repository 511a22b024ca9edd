package org.ticketproof.empirical.rare;

import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.empirical.sampling.InstanceSampler;
import org.ticketproof.empirical.sampling.TrialStream;

/** Runs paths of one cell up to a level. A workspace: not for use by two threads. */
final class PathRunner {
    private final Cell cell;
    private final Importance importance;
    private final InstanceSampler sampler;
    private final TrialStream stream;
    private final MissedShare missed;
    private double share;

    PathRunner(Cell cell, Importance importance, TrialStream stream) {
        this.cell = cell;
        this.importance = importance;
        this.stream = stream;
        sampler = new InstanceSampler(cell.setting().law(), cell.setting().freezing(), cell.n());
        missed = new MissedShare(cell.setting().targets(), cell.tolerance(), cell.n());
    }

    /** An empty path. */
    Path start() {
        Path path = new Path(cell.n(), importance.window());
        path.reset(importance.tolerance());
        return path;
    }

    /**
     * Continues a path with the numbers of one trial until it is at the threshold or above, or has ended.
     *
     * @return the highest level met: at least the threshold if it was reached
     */
    double run(Path path, long trial, double threshold) {
        stream.seek(trial);
        double highest = Importance.SAFE;
        while (true) {
            double level = level(path);
            highest = Math.max(highest, level);
            if (highest >= threshold || level == Importance.SAFE || path.instance().size() == cell.n()) {
                return highest;
            }
            path.advance(sampler, stream);
        }
    }

    private double level(Path path) {
        if (path.instance().size() < cell.n()) {
            return importance.of(path);
        }
        share = missed.of(path.instance());
        return share > 0 ? Importance.FAILED : Importance.SAFE;
    }

    /** The share of targets missed by the path that failed last. */
    double share() {
        return share;
    }
}
