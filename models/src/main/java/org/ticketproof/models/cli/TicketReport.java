package org.ticketproof.models.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.ticketproof.empirical.cli.Json;
import org.ticketproof.models.ticket.ModelSize;
import org.ticketproof.models.ticket.NetworkComparison;
import org.ticketproof.models.ticket.TicketFigures;
import org.ticketproof.models.ticket.TicketSpec;
import org.ticketproof.theory.subsetsum.FixedPoint;

/** Figures of a ticket in the order in which they are printed, as lines or as one JSON object. */
final class TicketReport {
    private final Map<String, Object> figures = new LinkedHashMap<>();

    TicketReport put(String name, Object value) {
        figures.put(name, value instanceof Double number ? Json.finite(number) : value);
        return this;
    }

    TicketReport spec(TicketSpec spec) {
        return put("scheme", spec.scheme().id()).put("mode", spec.mode().id()).put("widths", spec.widths()).put("n", spec.n())
                .put("low", FixedPoint.toDouble(spec.low())).put("high", FixedPoint.toDouble(spec.high()))
                .put("prune", spec.prune()).put("lock", spec.lock()).put("seed", spec.seed())
                .put("eps", FixedPoint.toDouble(spec.eps())).put("inputLow", spec.inputLow()).put("inputHigh", spec.inputHigh());
    }

    TicketReport counts(TicketFigures counts) {
        return put("sourceWeights", counts.sourceWeights()).put("blockWeights", counts.blockWeights()).put("bits", counts.free())
                .put("lockedWeights", counts.locked()).put("keptWeights", counts.kept())
                .put("keepRatio", (double) counts.kept() / counts.blockWeights());
    }

    TicketReport errors(TicketFigures.WeightErrors errors) {
        return put("problems", errors.problems()).put("withinEps", errors.withinEps())
                .put("shareWithinEps", (double) errors.withinEps() / errors.problems())
                .put("worstWeightError", FixedPoint.toDouble(errors.worst())).put("meanWeightError", errors.mean() * 0x1p-40);
    }

    TicketReport images(NetworkComparison.OnImages on) {
        put("images", on.images()).put("ticketAccuracy", (double) on.ticketCorrect() / on.images());
        if (on.targetCorrect() >= 0) {
            put("targetAccuracy", (double) on.targetCorrect() / on.images()).put("sameClass", on.agree());
            put("largestErrorOnImages", on.largestError());
        }
        return this;
    }

    TicketReport size(ModelSize size) {
        return put("weights", size.weights()).put("searchedWeights", size.searched()).put("keptWeights", size.kept()).put("sparsity", size.sparsity())
                .put("ticketBytes", size.ticketBits() / 8).put("bitsPerSearchedWeight", size.bitsPerSearchedWeight())
                .put("sizeRelativeToTrained", size.relativeToTrained()).put("sizeRelativeToDenseSource", size.relativeToDenseSource())
                .put("searchSpace", size.searchSpace());
    }

    Map<String, Object> figures() {
        return figures;
    }

    void print(PrintWriter out, boolean json) {
        if (json) {
            out.println(Json.text(figures));
        } else {
            figures.forEach((name, value) -> out.printf(Locale.ROOT, "%-26s %s%n", name, text(value)));
        }
        out.flush();
    }

    private static String text(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.7g", number)
                : value instanceof Long number ? String.format(Locale.ROOT, "%,d", number) : String.valueOf(value);
    }
}
