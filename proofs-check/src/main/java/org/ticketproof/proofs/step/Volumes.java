package org.ticketproof.proofs.step;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.ticketproof.proofs.step.FiniteCheck.Finding;

/** Distribution functions of sums of uniforms on [0,1], as polynomials with exact rational coefficients. */
final class Volumes {
    private Volumes() {
    }

    /** V_k(c) = c^k/(k-less)! for k = less..most, by integrating k times. */
    static Finding simplex(int most, int less) {
        List<BigFraction> volume = new ArrayList<>(List.of(BigFraction.ONE));
        for (int k = 0; k <= most; k++) {
            if (k >= less) {
                BigFraction expected = inverseFactorial(k - less);
                for (int i = 0; i <= k; i++) {
                    if (!volume.get(i).equals(i == k ? expected : BigFraction.ZERO)) {
                        return Finding.fails(k, "k = " + k + ": the volume is " + volume.get(k) + " c^" + k);
                    }
                }
            }
            volume = integral(volume);
        }
        return Finding.allHold(most - less + 1L);
    }

    /** F_n(c) = sum C(n,k) (f/2)^k (1-f/2)^(n-k) c^k/k! for n = 0..most and f = 1/6..6/6. */
    static Finding negativeParts(int most, boolean withoutBinomials) {
        long cases = 0;
        for (int sixths = 1; sixths <= 6; sixths++) {
            BigFraction negative = new BigFraction(sixths, 12);
            List<BigFraction> below = new ArrayList<>(List.of(BigFraction.ONE));
            for (int n = 0; n <= most; n++) {
                cases++;
                BigFraction binomial = BigFraction.ONE;
                for (int k = 0; k <= n; k++) {
                    BigFraction expected = (withoutBinomials ? BigFraction.ONE : binomial).multiply(negative.pow(k))
                            .multiply(BigFraction.ONE.subtract(negative).pow(n - k)).multiply(inverseFactorial(k));
                    if (!below.get(k).equals(expected)) {
                        return Finding.fails(cases, "f = " + sixths + "/6, n = " + n + ": the coefficient of c^" + k + " is " + below.get(k) + ", not " + expected);
                    }
                    binomial = binomial.multiply(n - k).divide(k + 1);
                }
                below = mixed(below, negative);
            }
        }
        return Finding.allHold(cases);
    }

    /** One more variable: with the given probability it is negative and its size uniform on [0,1], else it adds nothing. */
    private static List<BigFraction> mixed(List<BigFraction> below, BigFraction negative) {
        List<BigFraction> further = integral(below);
        for (int i = 0; i < further.size(); i++) {
            BigFraction stay = i < below.size() ? below.get(i).multiply(BigFraction.ONE.subtract(negative)) : BigFraction.ZERO;
            further.set(i, further.get(i).multiply(negative).add(stay));
        }
        return further;
    }

    /**
     * On the grid 1/m with tolerance e units: covering needs 2^k (2e+1) >= 2m+1 integers, and k = the least with that property is enough for
     * equally spaced sums. {@code fewer} claims the necessity with one variable fewer.
     */
    static Finding counting(boolean fewer) {
        long cases = 0;
        for (int m = 2; m <= 512; m++) {
            for (int e = 1; e <= m; e++) {
                cases++;
                int k = 0;
                while ((2L * e + 1 << k) < 2L * m + 1) {
                    k++;
                }
                int used = fewer ? k - 1 : k;
                if (used >= 0 && !coversEvenly(m, e, used)) {
                    return Finding.fails(cases, "eps = " + e + "/" + m + ": " + used + " free variables give " + (1 << used)
                            + " sums, which cannot come within eps of all " + (2 * m + 1) + " targets");
                }
                if (k > 0 && (2L * e + 1 << k - 1) >= 2L * m + 1) {
                    return Finding.fails(cases, "eps = " + e + "/" + m + ": counting is off by one");
                }
            }
        }
        return Finding.allHold(cases);
    }

    /** Whether the values (2e+1) 2^i, i < k, shifted by a locked sum, cover [-m,m] within e: their sums are 2^k points 2e+1 apart. */
    private static boolean coversEvenly(int m, int e, int k) {
        long first = -m + e;
        long last = first + (2L * e + 1) * ((1L << k) - 1);
        return last + e >= m;
    }

    private static List<BigFraction> integral(List<BigFraction> polynomial) {
        List<BigFraction> result = new ArrayList<>(List.of(BigFraction.ZERO));
        for (int i = 0; i < polynomial.size(); i++) {
            result.add(polynomial.get(i).divide(i + 1));
        }
        return result;
    }

    private static BigFraction inverseFactorial(int k) {
        BigFraction value = BigFraction.ONE;
        for (int i = 2; i <= k; i++) {
            value = value.divide(i);
        }
        return value;
    }
}
