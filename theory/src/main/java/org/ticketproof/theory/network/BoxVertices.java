package org.ticketproof.theory.network;

import java.util.ArrayList;
import java.util.List;

/** The points at which a function that is linear between hyperplanes through the origin can be largest on {@code [-1, 1]^d}, d of 2 or 3. */
final class BoxVertices {
    private BoxVertices() {
    }

    static List<double[]> of(double[][] normals, int dimension) {
        List<double[]> points = new ArrayList<>();
        for (int corner = 0; corner < 1 << dimension; corner++) {
            double[] point = new double[dimension];
            for (int i = 0; i < dimension; i++) {
                point[i] = (corner >> i & 1) == 0 ? -1 : 1;
            }
            points.add(point);
        }
        for (int k = 0; k < normals.length; k++) {
            for (int edge = 0; edge < dimension; edge++) {
                edges(normals[k], edge, points);
            }
            for (int other = 0; dimension == 3 && other < k; other++) {
                meeting(normals[k], normals[other], points);
            }
        }
        return points;
    }

    /** Crossings with the edges along one axis. */
    private static void edges(double[] normal, int axis, List<double[]> points) {
        int dimension = normal.length;
        for (int corner = 0; normal[axis] != 0 && corner < 1 << dimension - 1; corner++) {
            double[] point = new double[dimension];
            int bit = 0;
            for (int i = 0; i < dimension; i++) {
                if (i != axis) {
                    point[i] = (corner >> bit++ & 1) == 0 ? -1 : 1;
                }
            }
            point[axis] = -dot(normal, point) / normal[axis];
            if (Math.abs(point[axis]) <= 1) {
                points.add(point);
            }
        }
    }

    /** Where the line in which two planes meet leaves the box. */
    private static void meeting(double[] a, double[] b, List<double[]> points) {
        double[] line = {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
        double size = Math.max(Math.abs(line[0]), Math.max(Math.abs(line[1]), Math.abs(line[2])));
        if (size > 0) {
            points.add(new double[] {line[0] / size, line[1] / size, line[2] / size});
            points.add(new double[] {-line[0] / size, -line[1] / size, -line[2] / size});
        }
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
