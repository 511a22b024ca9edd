package org.ticketproof.empirical.cli;

import java.math.BigDecimal;

/** Prints a share as a percentage without trailing zeros. */
final class Percent {
    private Percent() {
    }

    static String of(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
