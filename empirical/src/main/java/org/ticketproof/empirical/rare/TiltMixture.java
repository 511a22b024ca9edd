package org.ticketproof.empirical.rare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.theory.freezing.Freezing;

/**
 * A mixture of tilted laws, from which whole paths are drawn. The likelihood ratio is that of the mixture ("balance
 * heuristic"), so it is at most 1 over the untilted law's share: no path has a huge weight.
 *
 * <p>Source: Veach, Guibas, "Optimally combining sampling techniques", SIGGRAPH 1995, doi:10.1145/218380.218498; Hesterberg, "Weighted
 * average importance sampling and defensive mixture distributions", Technometrics 37 (1995), doi:10.1080/00401706.1995.10484303.
 */
final class TiltMixture {
    /** Fractions of the saddle point; failures that are no plain lack of range lie at less than 1. */
    private static final double[] FRACTIONS = {0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 1, 1.15, 1.4};
    /** Least share of any law, as a part of an even one. */
    private static final double FLOOR = 0.25;

    private final int n;
    private final List<Tilt> laws;
    private final double[] shares;

    private TiltMixture(int n, List<Tilt> laws, double[] shares) {
        this.n = n;
        this.laws = laws;
        this.shares = shares;
    }

    /** The untilted law, tilts towards either end and towards both, in equal shares. */
    static TiltMixture of(Cell cell) {
        Freezing freezing = cell.setting().freezing();
        double saddle = Tilt.saddle(freezing, cell.n(), 1 - cell.setting().eps());
        List<Tilt> laws = new ArrayList<>();
        laws.add(new Tilt(freezing, Tilt.NONE, Tilt.NONE));
        if (saddle > 0) {
            for (double fraction : FRACTIONS) {
                laws.add(new Tilt(freezing, fraction * saddle, 0));
                laws.add(new Tilt(freezing, 0, fraction * saddle));
                if (fraction <= 0.7) {
                    laws.add(new Tilt(freezing, fraction * saddle, fraction * saddle));
                }
            }
        }
        double[] shares = new double[laws.size()];
        Arrays.fill(shares, 1.0 / laws.size());
        return new TiltMixture(cell.n(), laws, shares);
    }

    /** The same laws with shares in proportion to what each is needed for, none of them near 0. */
    TiltMixture with(double[] need) {
        double sum = Arrays.stream(need).sum();
        if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            return this;
        }
        double[] changed = new double[need.length];
        for (int i = 0; i < need.length; i++) {
            changed[i] = FLOOR / need.length + (1 - FLOOR) * need[i] / sum;
        }
        return new TiltMixture(n, laws, changed);
    }

    int size() {
        return laws.size();
    }

    /** The law to draw a path from, by a uniform number. */
    Tilt pick(double uniform) {
        double rest = uniform;
        for (int i = 0; i + 1 < shares.length; i++) {
            rest -= shares[i];
            if (rest < 0) {
                return laws.get(i);
            }
        }
        return laws.get(shares.length - 1);
    }

    /** Logarithm of the likelihood ratio, untilted to mixture, of a path with the given sums of Y and of Z. */
    double logWeight(double sumDown, double sumUp) {
        double most = Double.NEGATIVE_INFINITY;
        double[] logs = new double[laws.size()];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = StrictMath.log(shares[i]) + laws.get(i).logDensity(n, sumDown, sumUp);
            most = Math.max(most, logs[i]);
        }
        double sum = 0;
        for (double log : logs) {
            sum += StrictMath.exp(log - most);
        }
        return -most - StrictMath.log(sum);
    }

    /**
     * Adds to each law's need: the probability that a path came from it, times the path's weight ("cross entropy"; the squared weight
     * would aim at the least variance, but a short pilot is too noisy for it). The mirror image of every path counts too, as the laws come in mirrored
     * pairs: a pilot that happens to see one end alone must not give up the other.
     */
    void addNeed(double[] need, double weight, double sumDown, double sumUp, double logWeight) {
        for (int i = 0; i < need.length; i++) {
            double own = StrictMath.exp(laws.get(i).logDensity(n, sumDown, sumUp) + logWeight);
            double mirrored = StrictMath.exp(laws.get(i).logDensity(n, -sumUp, -sumDown) + logWeight);
            need[i] += shares[i] * weight * (own + mirrored);
        }
    }
}
