package org.ticketproof.models.ticket;

import java.util.List;
import org.ticketproof.theory.network.EffectiveLayer;
import org.ticketproof.theory.network.ReluNetwork;
import org.ticketproof.theory.network.RowReplay;
import org.ticketproof.theory.network.SourceLayer;

/**
 * The figures of a ticket.
 *
 * @param sourceWeights weights of the source network, those of univariate neurons included
 * @param blockWeights weights that stand for target weights, each with a bit unless frozen
 * @param free number of those that are not frozen, the number of bits
 * @param locked number of those that are locked
 * @param kept number of those that are used: masked in or locked
 */
public record TicketFigures(long sourceWeights, long blockWeights, long free, long locked, long kept) {
    /**
     * How far the effective weights are from the target's.
     *
     * @param problems number of subset-sum problems
     * @param withinEps number of those solved within the ticket's eps
     * @param worst largest distance, in units of 2<sup>-40</sup>
     * @param mean mean distance, in units of 2<sup>-40</sup>
     */
    public record WeightErrors(long problems, long withinEps, long worst, double mean) {
    }

    /**
     * The counts of a rebuilt network.
     *
     * @param rebuilt the network
     * @return its figures
     */
    public static TicketFigures of(RebuiltNetwork rebuilt) {
        long source = 0;
        long block = 0;
        long free = 0;
        long locked = 0;
        long kept = 0;
        for (int l = 0; l < rebuilt.layers().size(); l++) {
            SourceLayer layer = rebuilt.layers().get(l).layer();
            RowReplay.Count count = rebuilt.counts().get(l);
            source += layer.sourceWeights();
            block += layer.blockWeights();
            free += count.free();
            locked += count.locked();
            kept += count.kept();
        }
        return new TicketFigures(source, block, free, locked, kept);
    }

    /**
     * The distances from a target, recomputed from the rebuilt weights.
     *
     * @param layers the rebuilt network
     * @param target the target network
     * @param eps tolerance, in units of 2<sup>-40</sup>
     * @return the distances
     */
    public static WeightErrors errors(List<EffectiveLayer> layers, ReluNetwork target, long eps) {
        long problems = 0;
        long within = 0;
        long worst = 0;
        double sum = 0;
        for (EffectiveLayer effective : layers) {
            long[] errors = new long[effective.layer().inputs()];
            for (int row = 0; row < effective.layer().rows(); row++) {
                RowReplay.errors(row, effective, target, errors);
                for (long error : errors) {
                    problems++;
                    within += error <= eps ? 1 : 0;
                    worst = Math.max(worst, error);
                    sum += error;
                }
            }
        }
        return new WeightErrors(problems, within, worst, sum / problems);
    }
}
