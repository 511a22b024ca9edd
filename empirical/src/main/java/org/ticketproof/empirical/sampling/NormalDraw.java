package org.ticketproof.empirical.sampling;

/**
 * A standard normal number as radius times direction, bit for bit the same on every Java platform ({@link StrictMath}
 * logarithms, correctly rounded square roots).
 *
 * <p>Marsaglia's polar method takes radius and direction from one point of the disc. Near its centre the direction, and
 * near its rim the radius, then depend on the last bits of the coordinates, which would leave no useful bound on the
 * distance from the continuous law. So the direction comes from a point of the ring {@code 1/4 <= u^2 + v^2 < 1} (by rejection;
 * symmetry keeps it uniform), and the radius {@code sqrt(-2 ln W)} from a uniform W of its own with 53 significant bits at
 * both ends. Drawn along with the continuous law the result is within 2<sup>-46</sup> of it, except on an event of
 * probability at most 2<sup>-49</sup> (a point whose cut coordinates fall on the other side of the ring's border, or an
 * exponent below -63).
 *
 * <p>Source: Marsaglia, Bray, "A convenient method for generating normal variables", SIAM Review 6 (1964),
 * doi:10.1137/1006063.
 */
final class NormalDraw {
    private NormalDraw() {
    }

    /**
     * Draws from the stream's values {@code first .. first + count - 1}: exponent, significand, then pairs until one is in the
     * ring. All pairs miss with probability {@code (1 - 3 pi / 16)^((count - 2) / 2)}, about 1e-24 for 62 pairs; the last
     * pair's direction is then taken as it is.
     */
    static double draw(TrialStream stream, int first, int count) {
        double radius = Math.sqrt(2 * exponential(stream.valueAt(first), stream.valueAt(first + 1)));
        double u = 0;
        double square = 1;
        for (int i = first + 2; i + 1 < first + count; i += 2) {
            u = VariableDraw.signed(stream.valueAt(i));
            double v = VariableDraw.signed(stream.valueAt(i + 1));
            square = u * u + v * v;
            if (square >= 0.25 && square < 1) {
                break;
            }
        }
        return radius * (u / Math.sqrt(square));
    }

    /**
     * {@code -ln W} for W uniform on (0, 1). The sign bit of {@code bits} says whether W or 1 - W is the smaller part V < 1/2,
     * the leading zeros of the rest are V's exponent, and {@code significand} gives 53 bits below it.
     */
    static double exponential(long bits, long significand) {
        int exponent = -2 - Math.min(62, Long.numberOfLeadingZeros(bits << 1));
        double part = Math.scalb(0x1p52 + (significand >>> 12), exponent - 52);
        return bits < 0 ? -StrictMath.log(part) : -StrictMath.log1p(-part);
    }
}
