package org.ticketproof.models.search;

import java.util.SplittableRandom;
import org.ticketproof.models.architecture.Architecture;

/** Drawn search problems. */
final class Problems {
    private Problems() {
    }

    /** Kaiming-uniform weights widened for the share kept, normal-like scores, states by shares of pruned and locked weights. */
    static SearchProblem draw(Architecture architecture, double prune, double lock, double sparsity, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int count = (int) architecture.parameterCount();
        float[] weights = new float[count];
        float[] scores = new float[count];
        byte[] states = new byte[count];
        int next = 0;
        for (var shape : architecture.shapes()) {
            double bound = Math.sqrt(6.0 / shape.fanIn() / (1 - sparsity));
            for (int i = 0; i < shape.count(); i++) {
                weights[next] = (float) ((2 * random.nextDouble() - 1) * bound);
                scores[next] = (float) ((random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5) * 2 * Math.sqrt(2.0 / shape.fanIn()));
                double u = random.nextDouble();
                states[next++] = u < prune ? SearchProblem.PRUNED : u < prune + lock ? SearchProblem.LOCKED : SearchProblem.FREE;
            }
        }
        return new SearchProblem(weights, states, scores, Math.round((1 - sparsity) * count));
    }
}
