package org.ticketproof.models.ticket;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.ticketproof.theory.network.EffectiveLayer;
import org.ticketproof.theory.network.ReluNetwork;
import org.ticketproof.theory.network.RowConstruction;
import org.ticketproof.theory.network.RowReplay;
import org.ticketproof.theory.network.SourceDraw;
import org.ticketproof.theory.network.SourceLayer;
import org.ticketproof.theory.network.SubsetSolver;

/** Builds a ticket row by row on several threads, with a checkpoint from which an interrupted construction goes on. */
public final class TicketBuilder {
    private final TicketSpec spec;
    private final ReluNetwork target;
    private final int threads;
    private final Supplier<SubsetSolver> solvers;

    /**
     * A construction.
     *
     * @param spec what to build
     * @param target the network to be built
     * @param threads number of threads, at least 1
     * @throws IllegalArgumentException if the specification is of another target
     */
    public TicketBuilder(TicketSpec spec, ReluNetwork target, int threads) {
        this(spec, target, threads, () -> BlockSolver.of(spec));
    }

    TicketBuilder(TicketSpec spec, ReluNetwork target, int threads, Supplier<SubsetSolver> solvers) {
        if (!spec.targetSha256().equals(TicketSpec.digest(target))) {
            throw new IllegalArgumentException("the specification is of another target network");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads = " + threads + ": must be at least 1");
        }
        this.spec = spec;
        this.target = target;
        this.threads = threads;
        this.solvers = solvers;
    }

    /**
     * Number of rows to build, the unit of progress.
     *
     * @return the number over all layers
     */
    public int rows() {
        return spec.layers().stream().mapToInt(SourceLayer::rows).sum();
    }

    /**
     * Builds the ticket and writes it.
     *
     * @param file where to
     * @param resume whether to go on where an interrupted construction of the same specification ended
     * @param progress called after every row with 1, and at the start with the number of rows finished before
     * @return the ticket
     * @throws TicketException if a file cannot be used
     */
    public Ticket build(Path file, boolean resume, IntConsumer progress) {
        try (ConstructionCheckpoint checkpoint = ConstructionCheckpoint.open(file, spec, resume)) {
            progress.accept(checkpoint.finishedRows());
            Ticket ticket = assemble(layer -> rows(layer, checkpoint, progress));
            TicketFile.write(ticket, file);
            checkpoint.discard();
            return ticket;
        }
    }

    /**
     * Builds the ticket in memory.
     *
     * @return the ticket
     */
    public Ticket build() {
        return assemble(layer -> rows(layer, null, done -> { }));
    }

    private interface LayerRows {
        BitSet[] of(SourceLayer layer);
    }

    private Ticket assemble(LayerRows rowsOf) {
        BitSet bits = new BitSet();
        long[] counted = new long[3];
        int offset = 0;
        for (SourceLayer layer : spec.layers()) {
            BitSet[] rows = rowsOf.of(layer);
            int[] lengths = new int[rows.length];
            SourceDraw draw = new SourceDraw(layer, spec.randomBits());
            EffectiveLayer effective = new EffectiveLayer(layer);
            RowTasks.run(rows.length, threads, () -> {
                RowReplay replay = new RowReplay(draw.forThread(spec.randomBits()));
                long[] errors = new long[layer.inputs()];
                return row -> {
                    lengths[row] = Math.toIntExact(replay.replay(row, rows[row], 0, effective).free());
                    RowReplay.errors(row, effective, target, errors);
                    count(errors, counted);
                };
            });
            for (int row = 0; row < rows.length; row++) {
                int from = offset;
                rows[row].stream().forEach(bit -> bits.set(from + bit));
                offset = Math.addExact(offset, lengths[row]);
            }
        }
        return new Ticket(spec, new Ticket.Summary(counted[0], counted[1], counted[2]), bits, offset);
    }

    private void count(long[] errors, long[] counted) {
        synchronized (counted) {
            for (long error : errors) {
                counted[0]++;
                counted[1] += error > spec.eps() ? 1 : 0;
                counted[2] = Math.max(counted[2], error);
            }
        }
    }

    private BitSet[] rows(SourceLayer layer, ConstructionCheckpoint checkpoint, IntConsumer progress) {
        BitSet[] rows = new BitSet[layer.rows()];
        List<Integer> open = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            rows[row] = checkpoint == null ? null : checkpoint.finished(layer.index(), row);
            if (rows[row] == null) {
                open.add(row);
            }
        }
        SourceDraw draw = new SourceDraw(layer, spec.randomBits());
        RowTasks.run(open.size(), threads, () -> {
            RowConstruction construction = new RowConstruction(draw.forThread(spec.randomBits()), target, solvers.get());
            return task -> {
                int row = open.get(task);
                rows[row] = construction.mask(row);
                if (checkpoint != null) {
                    checkpoint.store(layer.index(), row, rows[row]);
                }
                synchronized (progress) {
                    progress.accept(1);
                }
            };
        });
        return rows;
    }
}
