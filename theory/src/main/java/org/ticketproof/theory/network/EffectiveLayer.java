package org.ticketproof.theory.network;

/**
 * What one source layer computes after pruning, exactly: every effective weight is a sum of kept source weights, an
 * integer on the 2<sup>-40</sup> grid. Rows may be filled by different threads; afterwards read only.
 *
 * <p>An effective weight multiplies its input where that is positive; for a negative input the weight may be another one
 * (univariate neurons of negative input weight serve negative inputs).
 */
public final class EffectiveLayer {
    private final SourceLayer layer;
    private final long[] positive;
    private final long[] negative;

    /**
     * A layer of zeros.
     *
     * @param layer the source layer
     */
    public EffectiveLayer(SourceLayer layer) {
        this.layer = layer;
        int size = Math.multiplyExact(layer.rows(), layer.columns());
        this.positive = new long[size];
        this.negative = layer.kind() == BlockKind.UNIVARIATE ? new long[size] : positive;
    }

    /**
     * The source layer.
     *
     * @return its shape
     */
    public SourceLayer layer() {
        return layer;
    }

    /**
     * The weight of a column for positive inputs.
     *
     * @param row row
     * @param column column
     * @return the weight on the grid
     */
    public long positive(int row, int column) {
        return positive[row * layer.columns() + column];
    }

    /**
     * The weight of a column for negative inputs.
     *
     * @param row row
     * @param column column
     * @return the weight on the grid
     */
    public long negative(int row, int column) {
        return negative[row * layer.columns() + column];
    }

    /** Adds a coefficient to the weight for the inputs that the side names. */
    void add(int row, int column, long coefficient, byte side) {
        int at = row * layer.columns() + column;
        if (side == SourceDraw.NEGATIVE) {
            negative[at] += coefficient;
        } else {
            positive[at] += coefficient;
        }
    }

    /**
     * The effective weight of one target weight: of the column, or the sum over the copies of the input.
     *
     * @param row row
     * @param input input of the target layer
     * @param forNegative whether for negative inputs
     * @return the sum on the grid
     */
    public long weight(int row, int input, boolean forNegative) {
        long[] from = forNegative ? negative : positive;
        int base = row * layer.columns();
        if (!layer.expanded()) {
            return from[base + input];
        }
        long sum = 0;
        for (int i = 0; i < layer.blockSize(); i++) {
            sum += from[base + input * layer.blockSize() + i];
        }
        return sum;
    }
}
