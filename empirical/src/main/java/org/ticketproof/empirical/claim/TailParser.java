package org.ticketproof.empirical.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.empirical.rare.RareTail;
import org.ticketproof.empirical.rare.TailMethod;
import org.ticketproof.theory.bound.Bound;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.VariableLaw;
import org.ticketproof.theory.freezing.Variant;

/** Reads claims about tails and fits. */
final class TailParser {
    private final ClaimParser common;

    TailParser(ClaimParser common) {
        this.common = common;
    }

    ParsedClaim tail(Field claim) {
        Map<String, Field> keys = ClaimParser.keys(claim, Set.of("grid"), Set.of("bound", "method", "trials"));
        ClaimHeader header = standard(keys, common.header(claim, keys, Sampling.FIXED));
        List<Integer> n = new ArrayList<>();
        Grid grid = variablesGrid(keys.get("grid"), header, n);
        Optional<TailMethod> method = Optional.ofNullable(keys.get("method")).map(field -> field.named(TailMethod::ofId));
        method.ifPresent(m -> requireMethod(keys.get("method"), m, grid, header, n));
        Optional<String> bound = Optional.ofNullable(keys.get("bound")).map(field -> bound(field, keys.get("expect"), header, grid));
        return new ParsedClaim(new TailClaim(header, bound, method, grid, n), ClaimParser.cells(grid, n.size()));
    }

    ParsedClaim fit(Field claim) {
        Map<String, Field> keys = ClaimParser.keys(claim, Set.of("fit", "grid"), Set.of("trials"));
        FitClaim.Relation relation = keys.get("fit").named(FitClaim.Relation::ofId);
        ClaimHeader header = standard(keys, common.header(claim, keys, Sampling.FIXED));
        Field gridField = keys.get("grid");
        List<Integer> n = new ArrayList<>();
        if (!relation.counted()) {
            Grid grid = variablesGrid(gridField, header, n);
            requireFree(gridField, grid);
            if (header.law() != VariableLaw.UNIFORM) {
                throw keys.get("law").wrong("uniform, whose rates are known");
            }
            if (n.size() < 3) {
                throw gridField.error("n: at least 3 numbers for a rate");
            }
            if (relation == FitClaim.Relation.COST && (grid.lock().size() < 3 || grid.lock().contains(0.0) || grid.lock().contains(1.0))) {
                throw gridField.error("lock: at least 3 ratios within (0, 1) for a cost");
            }
            return new ParsedClaim(new FitClaim(header, relation, grid, List.of(), n), ClaimParser.cells(grid, n.size()));
        }
        Map<String, Field> gridKeys = gridField.map(Set.of("eps", "delta", "n-up-to"), Set.of("prune", "lock"));
        List<Double> delta = gridKeys.get("delta").distinct(GridParser.MOST_VALUES, GridParser::delta);
        n.add(GridParser.variables(gridKeys.get("n-up-to")));
        Grid grid = GridParser.grid(gridField, gridKeys, n.get(0) + 1L);
        ClaimParser.requireCells(gridKeys.get("n-up-to"), grid.settings(header), n);
        requireFree(gridField, grid);
        if (relation == FitClaim.Relation.WIDTH && (grid.eps().size() < 2 || delta.size() < 2)) {
            throw gridField.error("a fit of widths needs at least 2 values of eps and of delta");
        }
        return new ParsedClaim(new FitClaim(header, relation, grid, delta, n), ClaimParser.cells(grid, n.get(0) + 1L));
    }

    private static ClaimHeader standard(Map<String, Field> keys, ClaimHeader header) {
        if (!(header.variant() instanceof Variant.Standard)) {
            throw keys.get("variant").wrong("left out: tails and fits are of the standard question");
        }
        return header;
    }

    private static Grid variablesGrid(Field field, ClaimHeader header, List<Integer> n) {
        Map<String, Field> keys = field.map(Set.of("eps", "n"), Set.of("prune", "lock"));
        n.addAll(keys.get("n").distinct(GridParser.MOST_VALUES, GridParser::variables));
        Grid grid = GridParser.grid(field, keys, n.size());
        ClaimParser.requireCells(keys.get("n"), grid.settings(header), n);
        return grid;
    }

    private static void requireFree(Field field, Grid grid) {
        for (double prune : grid.prune()) {
            for (double lock : grid.lock()) {
                if (!(Freezing.of(prune, lock).free() > 0)) {
                    throw field.error("prune = " + prune + " and lock = " + lock + ": a fit needs free variables");
                }
            }
        }
    }

    private static void requireMethod(Field field, TailMethod method, Grid grid, ClaimHeader header, List<Integer> n) {
        Cell any = new Cell(grid.settings(header).get(0), n.get(0));
        RareTail.inapplicable(method, any).ifPresent(reason -> {
            throw field.error("'" + method.id() + "' does not apply: " + reason);
        });
    }

    private String bound(Field field, Field expect, ClaimHeader header, Grid grid) {
        Bound bound = common.anyBound(field, header);
        ClaimParser.requireApplicable(field, bound, grid.settings(header));
        if (bound.direction() == Bound.Direction.UPPER && header.expectation() == Expectation.VERIFIED) {
            throw expect.wrong("holds or refuted: an estimated tail cannot verify an upper bound");
        }
        return bound.id();
    }
}
