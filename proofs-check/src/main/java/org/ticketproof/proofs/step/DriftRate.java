package org.ticketproof.proofs.step;

import java.util.Arrays;
import org.ticketproof.proofs.step.FiniteCheck.Finding;

/** The probability of the drift event on a grid, by exact convolution in doubles: a numerical trial of Cramer's theorem, not a proof. */
final class DriftRate {
    private static final int CELLS = 32;
    private static final int[] WIDTHS = {50, 100, 200, 400};
    private static final double[][] RATIOS = {{0, .2}, {0, .5}, {.3, .3}, {0, .8}, {.5, .4}};
    private static final double EPS = 0.01;

    private DriftRate() {
    }

    /** -ln P/n <= share * (-ln rho(1)) + (2 ln n + 3)/n for all widths and ratios. */
    static Finding tried(double share) {
        long cases = 0;
        for (double[] ratio : RATIOS) {
            double[] law = law(ratio[0], ratio[1]);
            double rate = -Math.log(rho(law));
            double[] sum = {1};
            int n = 0;
            for (int width : WIDTHS) {
                for (; n < width; n++) {
                    sum = convolve(sum, law);
                }
                cases++;
                int zero = n * CELLS;
                double probability = Arrays.stream(sum, zero + (int) Math.ceil(EPS * CELLS), sum.length).sum();
                double decay = -Math.log(probability) / n;
                if (!(decay <= share * rate + (2 * Math.log(n) + 3) / n)) {
                    return Finding.fails(cases, "prune = " + ratio[0] + ", lock = " + ratio[1] + ", n = " + n + ": P(L > N + eps) = " + probability
                            + ", decay " + decay + " against " + share * rate);
                }
            }
        }
        return Finding.allHold(cases);
    }

    /** Law of one variable's share in L - N on the grid: index i stands for (i - CELLS)/CELLS; a uniform is spread over the cells. */
    private static double[] law(double prune, double lock) {
        double free = 1 - prune - lock;
        double[] law = new double[2 * CELLS + 1];
        law[CELLS] += prune + free / 2;
        for (int i = 0; i < CELLS; i++) {
            // The mass of a cell goes half to each of its ends, so means are exact.
            for (int end = 0; end <= 1; end++) {
                law[CELLS + i + end] += lock / (4 * CELLS);
                law[CELLS - i - end] += lock / (4 * CELLS) + free / (4 * CELLS);
            }
        }
        return law;
    }

    /** The least mean of e^(theta Y) of the gridded law, by golden-section search in theta. */
    private static double rho(double[] law) {
        double low = 0;
        double high = 60;
        double golden = (Math.sqrt(5) - 1) / 2;
        for (int i = 0; i < 100; i++) {
            double a = high - golden * (high - low);
            double b = low + golden * (high - low);
            if (moment(law, a) < moment(law, b)) {
                high = b;
            } else {
                low = a;
            }
        }
        return moment(law, low);
    }

    private static double moment(double[] law, double theta) {
        double sum = 0;
        for (int i = 0; i < law.length; i++) {
            sum += law[i] * Math.exp(theta * (i - CELLS) / CELLS);
        }
        return sum;
    }

    private static double[] convolve(double[] sum, double[] law) {
        double[] result = new double[sum.length + law.length - 1];
        for (int i = 0; i < sum.length; i++) {
            for (int j = 0; j < law.length; j++) {
                result[i + j] += sum[i] * law[j];
            }
        }
        return result;
    }
}
