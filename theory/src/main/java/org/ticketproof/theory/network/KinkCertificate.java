package org.ticketproof.theory.network;

import java.util.List;

/**
 * Evidence that no mask of a {@link FrozenTwoLayer} comes near any linear map: a neuron whose output weight and two or more of
 * whose input weights are locked, and for each of its masks a segment across its kink that no other neuron's kink crosses,
 * whatever the masks.
 *
 * @param neuron the neuron
 * @param segments for each mask of the neuron, in the order of {@link FrozenTwoLayer#direction}
 */
public record KinkCertificate(int neuron, List<Segment> segments) {
    /**
     * A segment {@code [middle - half, middle + half]} within the box {@code [-1, 1]^d}, on the grid.
     *
     * @param middle its middle point
     * @param half half of it
     */
    public record Segment(long[] middle, long[] half) {
        /** Copies the points. */
        public Segment {
            middle = middle.clone();
            half = half.clone();
        }
    }

    /** Copies the list. */
    public KinkCertificate {
        segments = List.copyOf(segments);
    }
}
