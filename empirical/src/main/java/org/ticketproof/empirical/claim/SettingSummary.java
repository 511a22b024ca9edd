package org.ticketproof.empirical.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ticketproof.theory.bound.Bound;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.VariableLaw;
import org.ticketproof.theory.freezing.Variant;

/**
 * One row of a suite's main table: the least number of variables for one setting and failure probability, by every bound and
 * as measured.
 *
 * @param setting the setting
 * @param delta the failure probability
 * @param widths by every bound that applies, in the catalogue's order
 * @param trace the measurement, if the suite has one of this setting
 */
public record SettingSummary(Setting setting, double delta, List<BoundWidth> widths, Optional<Trace> trace) {
    /** Copies the list. */
    public SettingSummary {
        widths = List.copyOf(widths);
    }

    /**
     * The published bound.
     *
     * @return the first bound with a hidden constant that applies
     */
    public Optional<BoundWidth> published() {
        return widths.stream().filter(w -> !w.explicit() && w.direction() == Bound.Direction.UPPER).findFirst();
    }

    /**
     * The best bound that is proved with explicit constants.
     *
     * @return the explicit upper bound with the least number of variables
     */
    public Optional<BoundWidth> proved() {
        return widths.stream().filter(w -> w.explicit() && w.direction() == Bound.Direction.UPPER && w.n().isPresent())
                .min(Comparator.comparingLong(w -> w.n().getAsLong()));
    }

    /**
     * The best bound from below: fewer variables are impossible.
     *
     * @return the lower bound with the greatest number of variables
     */
    public Optional<BoundWidth> necessary() {
        return widths.stream().filter(w -> w.direction() == Bound.Direction.LOWER && w.n().isPresent())
                .max(Comparator.comparingLong(w -> w.n().getAsLong()));
    }

    /** The rows of a claim file: every setting of a claim about bounds, widths or measurements, at every delta of its table. */
    static List<SettingSummary> all(ClaimFile file, Map<Setting, Trace> traces, TheoryIndex theory) {
        Set<Setting> settings = new LinkedHashSet<>();
        for (Claim claim : file.claims()) {
            Grid grid = claim instanceof BoundClaim ? ((BoundClaim) claim).grid()
                    : claim instanceof WidthClaim ? ((WidthClaim) claim).grid()
                    : claim instanceof MeasureClaim ? ((MeasureClaim) claim).grid() : null;
            if (grid != null) {
                settings.addAll(grid.settings(claim.header()));
            }
        }
        List<Bound> bounds = theory.bounds(file.constants());
        List<SettingSummary> rows = new ArrayList<>();
        for (Setting setting : settings) {
            for (double delta : file.tableDelta()) {
                List<BoundWidth> widths = new ArrayList<>();
                for (Bound bound : bounds) {
                    if (bound.inapplicable(setting).isEmpty()) {
                        widths.add(new BoundWidth(bound.id(), bound.statementId(), bound.direction(), bound.explicit(),
                                bound.leastWidth(setting, delta)));
                    }
                }
                rows.add(new SettingSummary(setting, delta, widths, Optional.ofNullable(traces.get(setting))));
            }
        }
        rows.sort(Comparator.comparing((SettingSummary r) -> r.setting().law(), VariableLaw.ORDER)
                .thenComparing(r -> r.setting().variant(), Variant.ORDER)
                .thenComparing(r -> r.setting().targets())
                .thenComparing(r -> r.setting().freezing().prune())
                .thenComparing(r -> r.setting().freezing().lock())
                .thenComparing(r -> -r.setting().eps())
                .thenComparing(r -> -r.delta()));
        return rows;
    }
}
