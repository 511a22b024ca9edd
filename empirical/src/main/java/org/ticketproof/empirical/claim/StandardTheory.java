package org.ticketproof.empirical.claim;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.ticketproof.theory.bound.Bound;
import org.ticketproof.theory.bound.Bounds;
import org.ticketproof.theory.bound.Constants;
import org.ticketproof.theory.statement.Statement;
import org.ticketproof.theory.statement.StatementCatalogue;

/** The project's own bounds and statements. Bounds keep tables, so one list is kept for each choice of constants. */
final class StandardTheory implements TheoryIndex {
    static final StandardTheory INSTANCE = new StandardTheory();

    private final ConcurrentMap<Constants, List<Bound>> bounds = new ConcurrentHashMap<>();

    private StandardTheory() {
    }

    @Override
    public List<Bound> bounds(Map<String, Double> constants) {
        return bounds.computeIfAbsent(with(constants), Bounds::all);
    }

    @Override
    public Map<String, Double> constants(Map<String, Double> constants) {
        return with(constants).asMap();
    }

    @Override
    public Statement statement(String id) {
        return StatementCatalogue.byId(id);
    }

    private static Constants with(Map<String, Double> constants) {
        Constants result = Constants.withDefaults();
        for (Map.Entry<String, Double> entry : constants.entrySet()) {
            result = result.with(entry.getKey(), entry.getValue());
        }
        return result;
    }
}
