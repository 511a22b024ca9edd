package org.ticketproof.empirical.claim;

/**
 * The most trials per cell at each effort.
 *
 * @param quick at effort quick, in [1, {@value #MOST}]
 * @param standard at effort standard, at least {@code quick}
 * @param thorough at effort thorough, at least {@code standard}
 */
public record TrialPlan(long quick, long standard, long thorough) {
    /** Most trials of one cell. */
    public static final long MOST = 1_000_000_000_000L;
    /** What a claim gets that does not say. */
    public static final TrialPlan DEFAULT = new TrialPlan(20_000, 1_000_000, 20_000_000);

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if not {@code 1 <= quick <= standard <= thorough <= MOST}
     */
    public TrialPlan {
        if (!(1 <= quick && quick <= standard && standard <= thorough && thorough <= MOST)) {
            throw new IllegalArgumentException("trials quick = " + quick + ", standard = " + standard + ", thorough = " + thorough
                    + ": must not decrease, within [1, " + MOST + "]");
        }
    }

    /**
     * The most trials at an effort.
     *
     * @param effort the effort
     * @return number of trials per cell
     */
    public long at(Effort effort) {
        switch (effort) {
            case QUICK:
                return quick;
            case STANDARD:
                return standard;
            default:
                return thorough;
        }
    }
}
