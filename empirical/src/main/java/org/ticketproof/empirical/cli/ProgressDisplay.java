package org.ticketproof.empirical.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.ticketproof.empirical.campaign.Progress;
import org.ticketproof.empirical.campaign.ProgressListener;
import org.ticketproof.empirical.claim.Claim;
import org.ticketproof.empirical.claim.ClaimFile;
import org.ticketproof.empirical.claim.ClaimResult;
import org.ticketproof.empirical.claim.RunListener;

/**
 * Shows how far a run is. On a terminal: a bar with trials, the time left and the cell at work while cells are sampled, then for each
 * suite a bar over its claims with the claim at work, and a line of verdict counts that stays. Elsewhere: a plain line, at most every ten
 * seconds.
 *
 * <p>The time left is for all trials that may still come; rules that stop cells early make it shorter. Claims that sample on their own take
 * a second or minutes, so nothing is said about the time of those that are left.
 */
final class ProgressDisplay implements ProgressListener, RunListener, AutoCloseable {
    private static final long PLAIN_NANOS = 10_000_000_000L;

    private final String task;
    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier clock;
    private final long start;
    private final VerdictCounts all = new VerdictCounts();
    /** The first report of the campaign at work, and when it came: what an earlier run counted is not this one's speed. */
    private Progress first;
    private Progress last;
    private long stage;
    private long lastLine;
    private ProgressBar bar;
    private ClaimFile suite;
    private VerdictCounts counts = new VerdictCounts();

    ProgressDisplay(String task, PrintWriter err) {
        // The launcher's shell knows whether standard error is a terminal that can move its cursor; Java 17 does not.
        this(task, err, Boolean.getBoolean("ticketproof.terminal"), System::nanoTime);
    }

    ProgressDisplay(String task, PrintWriter err, boolean terminal, LongSupplier clock) {
        this.task = task;
        this.err = err;
        this.terminal = terminal;
        this.clock = clock;
        start = clock.getAsLong();
        lastLine = start;
    }

    @Override
    public void progress(Progress progress) {
        if (first == null || progress.experiments() != last.experiments() || progress.trials() < last.trials()) {
            clear();
            first = progress;
            stage = last == null ? start : clock.getAsLong();
        }
        last = progress;
        if (terminal) {
            if (bar == null) {
                bar = bar(task, 1, " trials", progress.trials());
            }
            bar.maxHint(Math.max(1, progress.planned()));
            bar.stepTo(progress.trials());
            // What matters most first: a narrow terminal cuts the rest off.
            bar.setExtraMessage(String.format(Locale.ROOT, " %s%d of %d cells%s", left(progress), progress.done(), progress.experiments(), now(progress)));
        } else if (due()) {
            line(String.format(Locale.ROOT, "%s%d of %d cells, %,d of at most %,d trials, %,.0f trials/s%s", left(progress), progress.done(),
                    progress.experiments(), progress.trials(), progress.planned(), rate(progress), now(progress)));
        }
    }

    private double rate(Progress progress) {
        double seconds = (clock.getAsLong() - stage) / 1e9;
        return (progress.trials() - first.trials()) / Math.max(seconds, 1e-9);
    }

    private String left(Progress progress) {
        double rate = rate(progress);
        return rate > 0 ? String.format(Locale.ROOT, "at most about %.0f s left, ", (progress.planned() - progress.trials()) / rate) : "";
    }

    private static String now(Progress progress) {
        return progress.now().map(at -> ", now eps=" + at.setting().eps() + (at.counters() > 1 ? " n up to " : " n=") + at.n()).orElse("");
    }

    @Override
    public void begins(ClaimFile file, Claim claim) {
        if (file != suite) {
            endSuite();
            suite = file;
            counts = new VerdictCounts();
        }
        if (terminal) {
            if (bar == null) {
                bar = bar(file.suite(), file.claims().size(), " claims", 0);
            }
            bar.setExtraMessage(" " + claim.id());
        } else if (due()) {
            line(String.format(Locale.ROOT, "suite %s, %d of %d claims, now %s; so far %s", file.suite(), counts.total(), file.claims().size(), claim.id(),
                    all));
        }
    }

    @Override
    public void judged(ClaimFile file, ClaimResult result) {
        counts.add(result);
        all.add(result);
        if (bar != null) {
            bar.step();
        }
    }

    /** A finished suite leaves one line on a terminal. */
    private void endSuite() {
        clear();
        if (terminal && suite != null) {
            err.printf("%s: %s: %s%n", task, suite.suite(), counts);
            err.flush();
        }
        suite = null;
    }

    private void clear() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private static ProgressBar bar(String name, long most, String unit, long from) {
        return new ProgressBarBuilder().setTaskName(name).setInitialMax(most).startsFrom(from, Duration.ZERO).setStyle(ProgressBarStyle.ASCII)
                .setUnit(unit, 1).setConsumer(new ConsoleProgressBarConsumer(System.err)).clearDisplayOnFinish().setUpdateIntervalMillis(200).hideEta().build();
    }

    private boolean due() {
        return clock.getAsLong() - lastLine >= PLAIN_NANOS;
    }

    private void line(String text) {
        lastLine = clock.getAsLong();
        err.println(task + ": " + text);
        err.flush();
    }

    @Override
    public void close() {
        endSuite();
    }
}
