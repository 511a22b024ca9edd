package org.ticketproof.models.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how many rows are built: a bar with the time left on a terminal, a plain line now and then elsewhere. */
final class RowProgress implements IntConsumer, AutoCloseable {
    private static final long PLAIN_NANOS = 10_000_000_000L;

    private final int rows;
    private final PrintWriter err;
    private final ProgressBar bar;
    private final LongSupplier clock;
    private final long start;
    private long lastLine;
    private int done;
    /** Rows of an earlier run, which cost no time in this one; -1 before they are told. */
    private int before = -1;

    RowProgress(int rows, PrintWriter err) {
        this(rows, err, System::nanoTime);
    }

    RowProgress(int rows, PrintWriter err, LongSupplier clock) {
        this.rows = rows;
        this.err = err;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.lastLine = start;
        // The launcher's shell knows whether standard error is a terminal; Java 17 does not.
        bar = Boolean.getBoolean("ticketproof.terminal") ? new ProgressBarBuilder().setTaskName("construct").setInitialMax(rows)
                .setStyle(ProgressBarStyle.ASCII).setUnit(" rows", 1).setConsumer(new ConsoleProgressBarConsumer(System.err))
                .clearDisplayOnFinish().setUpdateIntervalMillis(200).build() : null;
    }

    /** The first call tells the rows finished before. */
    @Override
    public void accept(int more) {
        done += more;
        before = before < 0 ? more : before;
        if (bar != null) {
            bar.stepTo(done);
            return;
        }
        long now = clock.getAsLong();
        if (now - lastLine >= PLAIN_NANOS && done > before) {
            lastLine = now;
            double seconds = (now - start) / 1e9;
            err.printf(Locale.ROOT, "construct: %d of %d rows, %.0f s, about %.0f s left%n", done, rows, seconds,
                    seconds * (rows - done) / (done - before));
            err.flush();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
