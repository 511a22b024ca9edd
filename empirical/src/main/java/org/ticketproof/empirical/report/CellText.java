package org.ticketproof.empirical.report;

import org.ticketproof.empirical.claim.CellVerdict;
import org.ticketproof.empirical.claim.Decimals;
import org.ticketproof.theory.bound.Bound;

/** One cell in one line of text. */
final class CellText {
    private CellText() {
    }

    static String of(CellVerdict cell) {
        StringBuilder out = new StringBuilder(Settings.withoutEps(cell.question().setting()));
        out.append(", eps = ").append(Decimals.number(cell.question().setting().eps())).append(", n = ").append(cell.question().n());
        cell.question().claimed().ifPresent(value -> out.append(": claimed at ")
                .append(cell.question().side() == Bound.Direction.UPPER ? "most " : "least ").append(Decimals.probability(value)));
        cell.tally().ifPresent(t -> out.append(", ").append(t.failures()).append(" failures in ").append(t.trials()).append(" trials"));
        cell.limits().ifPresent(l -> out.append(", limits ").append(Decimals.atLeast(l.lower())).append(" to ")
                .append(Decimals.atMost(l.upper())));
        return out.toString();
    }
}
