package org.ticketproof.models.search;

import java.util.BitSet;

/** A network worth remembering: mask or weights, and the running statistics that belong to it. One of kept and weights is null. */
record Snapshot(int epoch, double accuracy, BitSet kept, float[] weights, double[][] statistics) {
}
