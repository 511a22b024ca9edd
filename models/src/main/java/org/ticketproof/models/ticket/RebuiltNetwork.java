package org.ticketproof.models.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import org.ticketproof.theory.network.EffectiveLayer;
import org.ticketproof.theory.network.RowReplay;
import org.ticketproof.theory.network.SourceDraw;
import org.ticketproof.theory.network.SourceLayer;

/**
 * The pruned network of a ticket, brought back from its seed and bits alone.
 *
 * @param layers what each source layer computes, exactly
 * @param counts source weights of each layer's blocks: free, kept and locked
 */
public record RebuiltNetwork(List<EffectiveLayer> layers, List<RowReplay.Count> counts) {
    /**
     * Brings a network back.
     *
     * @param ticket the ticket
     * @param threads number of threads
     * @return the network
     * @throws TicketException if the number of bits does not fit the source network
     */
    public static RebuiltNetwork of(Ticket ticket, int threads) {
        List<EffectiveLayer> layers = new ArrayList<>();
        List<RowReplay.Count> counts = new ArrayList<>();
        long offset = 0;
        for (SourceLayer layer : ticket.spec().layers()) {
            SourceDraw draw = new SourceDraw(layer, ticket.spec().randomBits());
            long[] starts = starts(ticket.spec(), draw, offset, threads);
            offset = starts[layer.rows()];
            if (offset > ticket.bitCount()) {
                throw new TicketException("ticket of " + ticket.bitCount() + " bits: its source network has more free weights");
            }
            EffectiveLayer effective = new EffectiveLayer(layer);
            LongAdder kept = new LongAdder();
            LongAdder locked = new LongAdder();
            RowTasks.run(layer.rows(), threads, () -> {
                RowReplay replay = new RowReplay(draw.forThread(ticket.spec().randomBits()));
                return row -> {
                    RowReplay.Count count = replay.replay(row, ticket.bits(), Math.toIntExact(starts[row]), effective);
                    kept.add(count.kept());
                    locked.add(count.locked());
                };
            });
            layers.add(effective);
            counts.add(new RowReplay.Count(offset - starts[0], kept.sum(), locked.sum()));
        }
        if (offset != ticket.bitCount()) {
            throw new TicketException("ticket of " + ticket.bitCount() + " bits: its source network has " + offset + " free weights");
        }
        return new RebuiltNetwork(List.copyOf(layers), List.copyOf(counts));
    }

    /** Where each row's bits begin, and where the last row's end. */
    private static long[] starts(TicketSpec spec, SourceDraw draw, long offset, int threads) {
        int rows = draw.layer().rows();
        long[] starts = new long[rows + 1];
        RowTasks.run(rows, threads, () -> {
            RowReplay replay = new RowReplay(draw.forThread(spec.randomBits()));
            IntConsumer count = row -> starts[row + 1] = replay.freeCount(row);
            return count;
        });
        starts[0] = offset;
        for (int row = 0; row < rows; row++) {
            starts[row + 1] += starts[row];
        }
        return starts;
    }
}
