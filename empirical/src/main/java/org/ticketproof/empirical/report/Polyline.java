package org.ticketproof.empirical.report;

import java.util.Arrays;

/** A curve with fewer points: those that lie within a tolerance of the line between points that stay are left out. */
final class Polyline {
    private Polyline() {
    }

    /**
     * Which points stay, by the algorithm of Ramer, Douglas and Peucker. The first and the last always do; every other point is
     * at most the tolerance away from the curve that is left. Takes time up to the square of the number of points.
     *
     * @param x horizontal places
     * @param y vertical places, as many
     * @param tolerance the farthest that the curve may move
     * @return for each point whether it stays
     */
    static boolean[] kept(double[] x, double[] y, double tolerance) {
        boolean[] kept = new boolean[x.length];
        if (x.length <= 2) {
            Arrays.fill(kept, true);
            return kept;
        }
        kept[0] = true;
        kept[x.length - 1] = true;
        split(x, y, tolerance, 0, x.length - 1, kept);
        return kept;
    }

    private static void split(double[] x, double[] y, double tolerance, int from, int to, boolean[] kept) {
        int farthest = -1;
        double most = tolerance;
        for (int i = from + 1; i < to; i++) {
            double distance = distance(x[i] - x[from], y[i] - y[from], x[to] - x[from], y[to] - y[from]);
            if (distance > most) {
                most = distance;
                farthest = i;
            }
        }
        if (farthest >= 0) {
            kept[farthest] = true;
            split(x, y, tolerance, from, farthest, kept);
            split(x, y, tolerance, farthest, to, kept);
        }
    }

    /** Distance of a point from the segment between the origin and another point. */
    private static double distance(double px, double py, double dx, double dy) {
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
        return Math.hypot(px - t * dx, py - t * dy);
    }
}
