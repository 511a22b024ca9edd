package org.ticketproof.theory.bound;

import java.util.Optional;
import java.util.OptionalLong;
import org.ticketproof.theory.freezing.Variant;

/** What all bounds share: names, checks of arguments, and the search for the least width. */
abstract class AbstractBound implements Bound {
    private final String id;
    private final String statementId;
    private final Direction direction;
    private final boolean explicit;

    AbstractBound(String id, String statementId, Direction direction, boolean explicit) {
        this.id = id;
        this.statementId = statementId;
        this.direction = direction;
        this.explicit = explicit;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String statementId() {
        return statementId;
    }

    @Override
    public final Direction direction() {
        return direction;
    }

    @Override
    public final boolean explicit() {
        return explicit;
    }

    @Override
    public final double failureProbability(Setting setting, long n) {
        requireApplicable(setting);
        if (n < 0 || n > WidthSearch.LIMIT) {
            throw new IllegalArgumentException("n = " + n + ": must be in [0, 2^53]");
        }
        return direction == Direction.UPPER
                ? Math.max(0, probability(setting, n))
                : Math.min(1, Math.max(0, probability(setting, n)));
    }

    @Override
    public final OptionalLong leastWidth(Setting setting, double delta) {
        requireApplicable(setting);
        if (!(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("delta = " + delta + ": must be a number in (0, 1)");
        }
        return width(setting, delta);
    }

    @Override
    public final String toString() {
        return id;
    }

    @Override
    public final Optional<String> inapplicable(Setting setting) {
        return setting.variant().equals(variant(setting))
                ? objection(setting)
                : Optional.of("the bound is not about " + setting.variant().text());
    }

    /** The variant of the setting that the bound is about: the standard one, unless it says otherwise. */
    Variant variant(Setting setting) {
        return Variant.STANDARD;
    }

    /** Why the bound says nothing about a setting of its variant. */
    abstract Optional<String> objection(Setting setting);

    /** The rounded bound at an allowed {@code n} for a setting to which the bound applies. */
    abstract double probability(Setting setting, long n);

    /** The least width for an allowed delta and a setting to which the bound applies. */
    OptionalLong width(Setting setting, double delta) {
        return WidthSearch.least(n -> failureProbability(setting, n), delta);
    }

    private void requireApplicable(Setting setting) {
        Optional<String> reason = inapplicable(setting);
        if (reason.isPresent()) {
            throw new IllegalArgumentException("bound '" + id + "' does not apply: " + reason.get());
        }
    }
}
