package org.ticketproof.models.frozen;

import java.util.List;

/**
 * A frozen random source network: weights, pattern and start scores, brought back from its specification alone, bit for bit the same on
 * any machine. All vectors are in the flat order of the weights.
 *
 * <p>Weights have mean 0 and variance {@code 2 / (fan-in (1 - s))}, s the share of the layer's weights that the ratio rule removes at
 * the wanted sparsity, so that the masked layer keeps the variance of its inputs (Kaiming; for the signed constant the scaling of
 * Ramanujan et al. 2020). Scores are normal of mean 0 and variance {@code 2 / fan-in}; frozen weights have score 0.
 */
public final class FrozenSource {
    private final FrozenSpec spec;
    private final FreezingPattern pattern;
    private final float[] weights;

    private FrozenSource(FrozenSpec spec, FreezingPattern pattern, float[] weights) {
        this.spec = spec;
        this.pattern = pattern;
        this.weights = weights;
    }

    /**
     * Draws a source.
     *
     * @param spec what to draw
     * @return the source; linear in the number of weights
     */
    public static FrozenSource of(FrozenSpec spec) {
        List<LayerShape> shapes = spec.shapes();
        FreezingPattern pattern = FreezingPattern.of(shapes, spec.ratios(), spec.freezing(), spec.patternSeed());
        long[] kept = spec.ratios().kept(shapes, spec.kept());
        float[] weights = new float[pattern.size()];
        int offset = 0;
        for (int l = 0; l < shapes.size(); l++) {
            LayerShape shape = shapes.get(l);
            int count = (int) shape.count();
            // A layer that the rule empties has no scale of its own.
            double keepRatio = Math.max(1, Math.max(kept[l], pattern.locked(l))) / (double) count;
            double deviation = Math.sqrt(2 / (shape.fanIn() * keepRatio));
            Draws draws = Draws.of(spec.seed(), "weights", l);
            for (int i = 0; i < count; i++) {
                weights[offset + i] = (float) spec.init().weight(draws, i, deviation);
            }
            offset += count;
        }
        return new FrozenSource(spec, pattern, weights);
    }

    /**
     * What it was drawn from.
     *
     * @return the specification
     */
    public FrozenSpec spec() {
        return spec;
    }

    /**
     * The layers.
     *
     * @return the shapes in network order
     */
    public List<LayerShape> shapes() {
        return spec.shapes();
    }

    /**
     * Which weights are frozen.
     *
     * @return the pattern
     */
    public FreezingPattern pattern() {
        return pattern;
    }

    /**
     * The random weights, frozen ones included.
     *
     * @return a copy
     */
    public float[] weights() {
        return weights.clone();
    }

    /**
     * The scores at the start of a search.
     *
     * @return a new vector, 0 where a weight is frozen
     */
    public float[] scores() {
        float[] scores = new float[weights.length];
        int offset = 0;
        for (int l = 0; l < spec.shapes().size(); l++) {
            LayerShape shape = spec.shapes().get(l);
            double deviation = Math.sqrt(2.0 / shape.fanIn());
            Draws draws = Draws.of(spec.seed(), "scores", l);
            for (int i = 0; i < shape.count(); i++) {
                if (pattern.state(offset + i) == FreezingPattern.FREE) {
                    scores[offset + i] = (float) (deviation * draws.normal(i));
                }
            }
            offset += (int) shape.count();
        }
        return scores;
    }
}
