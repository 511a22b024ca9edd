package org.ticketproof.proofs.step;

import org.ticketproof.proofs.step.FiniteCheck.Finding;

/**
 * All unions of k equal cells of [-1,1], as bit masks; areas and integrals are integers in units of a cell.
 * A pair of cells at distance d holds near pairs (distance at most 1, that is k/2 cells) in a share of its area that is
 * P(e <= k/2 - d) for e triangular on (-1,1): 1, 7/8, 1/2, 1/8 or 0.
 */
final class CellSets {
    private CellSets() {
    }

    /** Near area of pairs (in A, not in A) is at least numerator/denominator of the whole area of such pairs. */
    static Finding nearShare(int mostCells, int numerator, int denominator) {
        long cases = 0;
        for (int k = 1; k <= mostCells; k++) {
            for (int set = 0; set < 1 << k; set++) {
                cases++;
                int inside = Integer.bitCount(set);
                long near = nearEighths(set, k);
                if (denominator * near < 8L * numerator * inside * (k - inside)) {
                    return Finding.fails(cases, describe(set, k) + ": near pairs " + near + "/8 of " + inside * (k - inside) + " cell pairs");
                }
            }
        }
        return Finding.allHold(cases);
    }

    /** The mean growth, integrated directly, is the near area divided by {@code divisor}. */
    static Finding identity(int mostCells, int divisor) {
        long cases = 0;
        for (int k = 1; k <= mostCells; k++) {
            for (int set = 0; set < 1 << k; set++) {
                cases++;
                // Growth is twiceTrapezoid / (8 * 4) and the near area nearEighths / 8, both in cell areas.
                long trapezoid = 0;
                for (int shift = -k; shift <= k; shift++) {
                    trapezoid += (long) gained(set, k, shift) * (Math.abs(shift) == k ? 1 : 2);
                }
                if (trapezoid * divisor != 4 * nearEighths(set, k)) {
                    return Finding.fails(cases, describe(set, k) + ": mean growth " + trapezoid + "/32 cell areas, near area "
                            + nearEighths(set, k) + "/8");
                }
            }
        }
        return Finding.allHold(cases);
    }

    /** One shift multiplies the length by at most numerator/denominator. */
    static Finding stepRange(int mostCells, int numerator, int denominator) {
        long cases = 0;
        for (int k = 1; k <= mostCells; k++) {
            for (int set = 0; set < 1 << k; set++) {
                int length = 2 * Integer.bitCount(set);
                for (int shift = -k; shift <= k; shift++) {
                    cases++;
                    int after = length + gained(set, k, shift);
                    if (after > 2 * k || (long) after * denominator > (long) length * numerator) {
                        return Finding.fails(cases, describe(set, k) + ", x = " + shift + "/" + k + ": length " + length + " becomes "
                                + after + " half cells");
                    }
                }
            }
        }
        return Finding.allHold(cases);
    }

    /** Growth under a uniform on [-m/k, m/k] is at least factor/8 of (m/k) c(k-c)/k^2, for c of k cells covered and m = 1..k. */
    static Finding narrowGrowth(int mostCells, int factor) {
        long cases = 0;
        for (int k = 1; k <= mostCells; k++) {
            for (int set = 0; set < 1 << k; set++) {
                int inside = Integer.bitCount(set);
                for (int m = 1; m <= k; m++) {
                    cases++;
                    long trapezoid = 0;
                    for (int shift = -m; shift <= m; shift++) {
                        trapezoid += (long) gained(set, k, shift) * (Math.abs(shift) == m ? 1 : 2);
                    }
                    if (trapezoid * k * k < (long) factor * m * m * inside * (k - inside)) {
                        return Finding.fails(cases, describe(set, k) + ", X uniform on [-" + m + "/" + k + ", " + m + "/" + k + "]");
                    }
                }
            }
        }
        return Finding.allHold(cases);
    }

    private static long nearEighths(int set, int k) {
        long sum = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                if ((set >> i & 1) == 1 && (set >> j & 1) == 0) {
                    // Twice the slack k/2 - d decides the share.
                    int slack = k - 2 * Math.abs(i - j);
                    sum += slack >= 2 ? 8 : slack == 1 ? 7 : slack == 0 ? 4 : slack == -1 ? 1 : 0;
                }
            }
        }
        return sum;
    }

    /** Half cells of [-1,1] in A shifted by {@code shift} half cells that are not in A. */
    private static int gained(int set, int k, int shift) {
        int count = 0;
        for (int half = 0; half < 2 * k; half++) {
            int to = half + shift;
            if (to >= 0 && to < 2 * k && (set >> half / 2 & 1) == 1 && (set >> to / 2 & 1) == 0) {
                count++;
            }
        }
        return count;
    }

    private static String describe(int set, int k) {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < k; i++) {
            if ((set >> i & 1) == 1) {
                cells.append(cells.isEmpty() ? "" : " u ").append('[').append(2 * i - k).append('/').append(k).append(", ")
                        .append(2 * i + 2 - k).append('/').append(k).append(']');
            }
        }
        return "A = " + (cells.isEmpty() ? "empty" : cells);
    }
}
