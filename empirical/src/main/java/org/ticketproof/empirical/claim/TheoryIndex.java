package org.ticketproof.empirical.claim;

import java.util.List;
import java.util.Map;
import org.ticketproof.theory.bound.Bound;
import org.ticketproof.theory.statement.Statement;

/** The bounds, constants and statements that claim files may name. */
public interface TheoryIndex {
    /**
     * The project's own bounds and statements.
     *
     * @return the index; thread-safe
     */
    static TheoryIndex standard() {
        return StandardTheory.INSTANCE;
    }

    /**
     * Every bound, computed with the given constants.
     *
     * @param constants values of named constants, over the defaults
     * @return the bounds, in a fixed order
     * @throws IllegalArgumentException if a constant is unknown or out of range
     */
    List<Bound> bounds(Map<String, Double> constants);

    /**
     * Every constant with its value.
     *
     * @param constants values of named constants, over the defaults
     * @return all constants, sorted by name
     * @throws IllegalArgumentException if a constant is unknown or out of range
     */
    Map<String, Double> constants(Map<String, Double> constants);

    /**
     * A statement of the catalogue.
     *
     * @param id its id
     * @return the statement
     * @throws IllegalArgumentException if no statement has that id; the message lists the ids
     */
    Statement statement(String id);

    /**
     * One bound.
     *
     * @param id its id
     * @param constants values of named constants, over the defaults
     * @return the bound
     * @throws IllegalArgumentException if no bound has that id; the message lists the ids
     */
    default Bound bound(String id, Map<String, Double> constants) {
        return Names.find("", bounds(constants).toArray(new Bound[0]), Bound::id, id);
    }
}
