package org.ticketproof.theory.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Every statement that this project knows, in the order published lemmas, published network theorems and what locking in
 * the first layer does to them, explicit theorems, necessary conditions, published measurements. Immutable.
 */
public final class StatementCatalogue {
    private static final List<Statement> ALL;

    static {
        List<Statement> all = new ArrayList<>();
        all.addAll(PublishedStatements.lemmas());
        all.addAll(NetworkStatements.all());
        all.addAll(FirstLayerStatements.all());
        all.addAll(ExplicitStatements.upper());
        all.addAll(ExplicitStatements.necessary());
        all.addAll(NetworkStatements.measurements());
        ALL = Collections.unmodifiableList(all);
    }

    private StatementCatalogue() {
    }

    /**
     * All statements.
     *
     * @return an unmodifiable list
     */
    public static List<Statement> all() {
        return ALL;
    }

    /**
     * The statement of a given id, if there is one.
     *
     * @param id a statement id
     * @return the statement, or empty
     */
    public static Optional<Statement> find(String id) {
        return ALL.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /**
     * The statement of a given id.
     *
     * @param id a statement id
     * @return the statement
     * @throws IllegalArgumentException if no statement has that id; the message lists the ids
     */
    public static Statement byId(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(
                "statement '" + id + "': must be one of " + String.join(", ", ALL.stream().map(Statement::id).toList())));
    }
}
