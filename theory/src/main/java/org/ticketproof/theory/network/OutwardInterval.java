package org.ticketproof.theory.network;

/**
 * A mutable interval of doubles whose operations round outward: it contains the real result of the same operations on
 * any real numbers from its operands.
 */
final class OutwardInterval {
    double low;
    double high;

    OutwardInterval set(double newLow, double newHigh) {
        low = newLow;
        high = newHigh;
        return this;
    }

    /** Adds the product of two intervals. */
    void addProduct(double aLow, double aHigh, double bLow, double bHigh) {
        double p = aLow * bLow;
        double q = aLow * bHigh;
        double r = aHigh * bLow;
        double s = aHigh * bHigh;
        add(Math.nextDown(Math.min(Math.min(p, q), Math.min(r, s))), Math.nextUp(Math.max(Math.max(p, q), Math.max(r, s))));
    }

    /** Adds an interval. */
    void add(double otherLow, double otherHigh) {
        low = Math.nextDown(low + otherLow);
        high = Math.nextUp(high + otherHigh);
    }

    /** Largest absolute value. */
    double magnitude() {
        return Math.max(Math.abs(low), Math.abs(high));
    }
}
