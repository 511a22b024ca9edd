package org.ticketproof.empirical.claim;

import java.util.List;

/**
 * A measurement over all numbers of variables beside the bounds on the same setting.
 *
 * @param trace the measurement
 * @param curves the bounds, in the catalogue's order
 */
public record MeasuredSetting(Trace trace, List<BoundCurve> curves) {
    /** Copies the list. */
    public MeasuredSetting {
        curves = List.copyOf(curves);
    }
}
