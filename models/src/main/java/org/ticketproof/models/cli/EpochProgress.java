package org.ticketproof.models.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.ticketproof.models.search.EpochRecord;
import org.ticketproof.models.search.ProgressListener;

/** Tells of epochs: one line each on a terminal, elsewhere one now and then; with the time left. */
final class EpochProgress implements ProgressListener {
    private static final long PLAIN_NANOS = 10_000_000_000L;

    private final String name;
    private final PrintWriter err;
    private final StringBuilder history = new StringBuilder("epoch,rate,loss,validation_accuracy\n");
    private final long start = System.nanoTime();
    private long lastLine = start;
    private int first;

    EpochProgress(String name, PrintWriter err) {
        this.name = name;
        this.err = err;
    }

    @Override
    public void resumed(List<EpochRecord> before, int epochs) {
        first = before.size();
        before.forEach(this::append);
        err.printf(Locale.ROOT, "%s: goes on at epoch %d of %d%n", name, first, epochs);
        err.flush();
    }

    @Override
    public void epoch(EpochRecord record, int epochs, boolean best) {
        append(record);
        long now = System.nanoTime();
        boolean last = record.epoch() + 1 == epochs;
        if (Boolean.getBoolean("ticketproof.terminal") || last || now - lastLine >= PLAIN_NANOS) {
            lastLine = now;
            double seconds = (now - start) * 1e-9;
            int done = record.epoch() + 1 - first;
            err.printf(Locale.ROOT, "%s: epoch %d of %d, loss %.4f, validation %.2f %%%s; %.0f s, about %.0f s left%n", name, record.epoch() + 1, epochs,
                    record.loss(), 100 * record.validationAccuracy(), best ? " (best)" : "", seconds, seconds * (epochs - record.epoch() - 1) / done);
            err.flush();
        }
    }

    private void append(EpochRecord record) {
        history.append(record.epoch()).append(',').append(record.rate()).append(',').append(record.loss()).append(',')
                .append(record.validationAccuracy()).append('\n');
    }

    /** All epochs of the run, those before it was interrupted too, as comma-separated values. */
    String history() {
        return history.toString();
    }
}
