package org.ticketproof.models.experiment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.ticketproof.empirical.sampling.TrialStream;

/**
 * Spearman's rank correlation of two rows of numbers, equal numbers sharing their mean rank, with a percentile bootstrap interval: pairs
 * are drawn again with replacement, and the interval spans the middle of the resampled correlations. The interval is approximate: cells of
 * a designed grid are no random sample, and resamples repeat pairs.
 *
 * <p>Source: Efron, Tibshirani, "An introduction to the bootstrap", 1993, chapter 13.
 *
 * @param rho the correlation, NaN if one of the rows is constant
 * @param lower lower end of the interval
 * @param upper upper end of the interval
 */
record RankCorrelation(double rho, double lower, double upper) {
    /** Share of resamples inside the interval. */
    static final double CONFIDENCE = .95;
    /** Number of resamples. */
    static final int RESAMPLES = 10_000;

    static RankCorrelation of(double[] x, double[] y) {
        TrialStream stream = TrialStream.of(1, "rank correlation bootstrap");
        double[] resampled = new double[RESAMPLES];
        int count = 0;
        double[] a = new double[x.length];
        double[] b = new double[x.length];
        for (int r = 0; r < RESAMPLES; r++) {
            stream.seek(r);
            for (int i = 0; i < x.length; i++) {
                int from = (int) ((stream.nextLong() >>> 32) * x.length >>> 32);
                a[i] = x[from];
                b[i] = y[from];
            }
            double rho = spearman(a, b);
            if (!Double.isNaN(rho)) {
                resampled[count++] = rho;
            }
        }
        if (count == 0) {
            return new RankCorrelation(Double.NaN, Double.NaN, Double.NaN);
        }
        Arrays.sort(resampled, 0, count);
        int cut = (int) ((1 - CONFIDENCE) / 2 * count);
        return new RankCorrelation(spearman(x, y), resampled[cut], resampled[count - 1 - cut]);
    }

    /** Pearson's correlation of the ranks. */
    static double spearman(double[] x, double[] y) {
        double[] a = ranks(x);
        double[] b = ranks(y);
        double mean = (x.length + 1) / 2.0;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < x.length; i++) {
            ab += (a[i] - mean) * (b[i] - mean);
            aa += (a[i] - mean) * (a[i] - mean);
            bb += (b[i] - mean) * (b[i] - mean);
        }
        return aa == 0 || bb == 0 ? Double.NaN : ab / Math.sqrt(aa * bb);
    }

    private static double[] ranks(double[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double[] ranks = new double[values.length];
        for (int from = 0, to; from < order.length; from = to) {
            for (to = from + 1; to < order.length && values[order[to]] == values[order[from]]; to++) {
                continue;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + 1 + to) / 2.0;
            }
        }
        return ranks;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f [%.2f, %.2f]", rho, lower, upper);
    }
}
