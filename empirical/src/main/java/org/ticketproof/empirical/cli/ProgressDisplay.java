package org.ticketproof.empirical.cli;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.ticketproof.empirical.campaign.Progress;
import org.ticketproof.empirical.campaign.ProgressListener;

/** Shows a campaign's progress: a bar with the time left on a terminal, a plain line now and then elsewhere. */
final class ProgressDisplay implements ProgressListener, AutoCloseable {
    private static final long PLAIN_NANOS = 10_000_000_000L;

    private final String task;
    private final PrintWriter err;
    private final ProgressBar bar;
    private final long start = System.nanoTime();
    private long lastLine = start;

    ProgressDisplay(String task, PrintWriter err) {
        this.task = task;
        this.err = err;
        // The launcher's shell knows whether standard error is a terminal; Java 17 does not.
        bar = Boolean.getBoolean("ticketproof.terminal") ? new ProgressBarBuilder().setTaskName(task).setInitialMax(1).setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(System.err)).clearDisplayOnFinish().setUpdateIntervalMillis(200).build() : null;
    }

    @Override
    public void progress(Progress progress) {
        if (bar != null) {
            bar.maxHint(Math.max(1, progress.planned()));
            bar.stepTo(progress.trials());
            bar.setExtraMessage(progress.done() + " of " + progress.experiments() + " cells");
            return;
        }
        long now = System.nanoTime();
        if (now - lastLine >= PLAIN_NANOS) {
            lastLine = now;
            double share = progress.planned() == 0 ? 1 : (double) progress.trials() / progress.planned();
            double seconds = (now - start) / 1e9;
            err.printf(Locale.ROOT, "%s: %d of %d cells, %,d of at most %,d trials, %.0f s, about %.0f s left at most%n", task, progress.done(),
                    progress.experiments(), progress.trials(), progress.planned(), seconds, share > 0 ? seconds / share - seconds : 0);
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
