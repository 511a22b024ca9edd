package org.ticketproof.theory.subsetsum;

/** What the greatest common divisor of the values alone says about every subset sum. */
final class Lattice {

    private Lattice() {
    }

    /** Distance from the target to the nearest multiple of the values' greatest common divisor: no sum can be nearer. */
    static long gap(long[] values, int count, long target) {
        long divisor = 0;
        for (int i = 0; i < count && divisor != 1; i++) {
            divisor = gcd(divisor, Math.abs(values[i]));
        }
        if (divisor == 0) {
            return Math.abs(target);
        }
        long above = Math.floorMod(target, divisor);
        return Math.min(above, divisor - above);
    }

    private static long gcd(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long r = x % y;
            x = y;
            y = r;
        }
        return x;
    }
}
