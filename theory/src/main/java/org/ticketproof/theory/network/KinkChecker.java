package org.ticketproof.theory.network;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.ticketproof.theory.freezing.DrawnInstance;
import org.ticketproof.theory.subsetsum.FixedPoint;

/**
 * Checks a {@link KinkCertificate} in exact integer arithmetic, independently of how it was found.
 *
 * <p>Why it proves the bound: on the segment every other neuron is linear under every mask, and so is a linear target.
 * The second difference {@code g(m - h) + g(m + h) - 2 g(m)} of the error {@code g} is therefore the certificate neuron's
 * alone, {@code v (relu(u.(m-h)) + relu(u.(m+h)) - 2 relu(u.m))}, and it is at most {@code 4 sup |g|}. The neuron cannot be
 * removed, for its output weight is locked, and each of its masks has a segment.
 */
public final class KinkChecker {
    private KinkChecker() {
    }

    /**
     * The lower bound that a certificate proves.
     *
     * @param source the frozen random network
     * @param certificate the evidence
     * @return a number, rounded down, that the sup error over {@code [-1, 1]^d} against any linear target exceeds or equals
     *     under every mask
     * @throws IllegalArgumentException if the certificate does not hold; the message says where
     */
    public static double lowerBound(FrozenTwoLayer source, KinkCertificate certificate) {
        int neuron = certificate.neuron();
        if (neuron < 0 || neuron >= source.neurons() || source.outputState(neuron) != DrawnInstance.LOCKED) {
            throw new IllegalArgumentException("neuron " + neuron + ": its output weight must be locked");
        }
        if (certificate.segments().size() != 1 << source.freeInputs(neuron)) {
            throw new IllegalArgumentException("neuron " + neuron + ": must have one segment per mask");
        }
        BigInteger least = null;
        for (int mask = 0; mask < certificate.segments().size(); mask++) {
            KinkCertificate.Segment segment = certificate.segments().get(mask);
            requireInBox(source, segment);
            requireNoOtherKink(source, neuron, segment);
            BigInteger kink = secondDifference(source.direction(neuron, mask), segment);
            least = least == null ? kink : least.min(kink);
        }
        BigInteger units = least.multiply(BigInteger.valueOf(Math.abs(source.outputWeight(neuron))));
        double bound = new BigDecimal(units).divide(new BigDecimal(BigInteger.ONE.shiftLeft(3 * FixedPoint.PLACES + 2))).doubleValue();
        return Math.max(0, Math.nextDown(bound));
    }

    private static void requireInBox(FrozenTwoLayer source, KinkCertificate.Segment segment) {
        if (segment.middle().length != source.inputs() || segment.half().length != source.inputs()) {
            throw new IllegalArgumentException("segment of " + segment.middle().length + " coordinates: must be " + source.inputs());
        }
        for (int i = 0; i < source.inputs(); i++) {
            long middle = segment.middle()[i];
            long half = segment.half()[i];
            if (middle < -FixedPoint.ONE || middle > FixedPoint.ONE || half < -FixedPoint.ONE || half > FixedPoint.ONE
                    || Math.abs(middle) + Math.abs(half) > FixedPoint.ONE) {
                throw new IllegalArgumentException("segment leaves the box [-1, 1] in coordinate " + i);
            }
        }
    }

    private static void requireNoOtherKink(FrozenTwoLayer source, int neuron, KinkCertificate.Segment segment) {
        for (int other = 0; other < source.neurons(); other++) {
            if (other == neuron || source.outputState(other) == DrawnInstance.PRUNED) {
                continue;
            }
            for (int mask = 0; mask < 1 << source.freeInputs(other); mask++) {
                long[] direction = source.direction(other, mask);
                BigInteger middle = dot(direction, segment.middle());
                if (middle.abs().compareTo(dot(direction, segment.half()).abs()) < 0) {
                    throw new IllegalArgumentException("the kink of neuron " + other + " under mask " + mask + " crosses the segment");
                }
            }
        }
    }

    private static BigInteger secondDifference(long[] direction, KinkCertificate.Segment segment) {
        BigInteger middle = dot(direction, segment.middle());
        BigInteger half = dot(direction, segment.half());
        return middle.subtract(half).max(BigInteger.ZERO).add(middle.add(half).max(BigInteger.ZERO))
                .subtract(middle.max(BigInteger.ZERO).shiftLeft(1));
    }

    private static BigInteger dot(long[] a, long[] b) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < a.length; i++) {
            sum = sum.add(BigInteger.valueOf(a[i]).multiply(BigInteger.valueOf(b[i])));
        }
        return sum;
    }
}
