package org.ticketproof.empirical.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.theory.bound.Bound;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.VariableLaw;

/** Turns claims into questions about cells. */
final class Expansion {
    private final TheoryIndex theory;

    Expansion(TheoryIndex theory) {
        this.theory = theory;
    }

    /**
     * The questions of a claim, in the order in which they are searched and reported. Claims of kind measure have none here:
     * they are trajectories.
     */
    List<Question> questions(Claim claim) {
        if (claim instanceof BoundClaim) {
            return bound((BoundClaim) claim);
        }
        if (claim instanceof WidthClaim) {
            WidthClaim width = (WidthClaim) claim;
            return widths(width.header(), width.bound(), width.header().law(), width.grid(), width.delta());
        }
        if (claim instanceof CounterexampleClaim) {
            CounterexampleClaim search = (CounterexampleClaim) claim;
            List<Question> questions = widths(search.header(), search.bound(), search.formulaLaw(), search.grid(), search.delta());
            // A stable sort: settings that ask for equally many variables stay in the grid's order.
            questions.sort(Comparator.comparingLong(Question::n));
            return questions;
        }
        if (claim instanceof CountClaim) {
            return List.of(single(((CountClaim) claim).cell()));
        }
        if (claim instanceof GoldenClaim) {
            return List.of(single(((GoldenClaim) claim).cell()));
        }
        return List.of();
    }

    private List<Question> bound(BoundClaim claim) {
        List<Question> questions = new ArrayList<>();
        Bound bound = theory.bound(claim.bound(), claim.header().constants());
        for (Setting setting : claim.grid().settings(claim.header())) {
            for (int n : claim.n()) {
                double claimed = bound.failureProbability(setting, n);
                questions.add(new Question(setting, n, cell(setting, n), claim.direction(), OptionalDouble.of(claimed),
                        OptionalDouble.empty(), argument(bound, claim.direction(), claimed, setting, n, claim.header().constants())));
            }
        }
        return questions;
    }

    private List<Question> widths(ClaimHeader header, String boundId, VariableLaw formulaLaw, Grid grid, List<Double> deltas) {
        List<Question> questions = new ArrayList<>();
        Bound bound = theory.bound(boundId, header.constants());
        for (Setting setting : grid.settings(header)) {
            Setting formula = new Setting(setting.eps(), setting.freezing(), formulaLaw, setting.targets(), setting.variant());
            for (double delta : deltas) {
                OptionalLong width = bound.leastWidth(formula, delta);
                if (width.isPresent()) {
                    long n = width.getAsLong();
                    questions.add(new Question(setting, n, cell(setting, n), Bound.Direction.UPPER, OptionalDouble.of(delta),
                            OptionalDouble.of(delta), argument(bound, Bound.Direction.UPPER, delta, setting, n, header.constants())));
                }
            }
        }
        return questions;
    }

    /**
     * Arguments decide printed forms, whose constant is a guess. An explicit bound is a theorem itself: what is wanted of it is
     * an independent test.
     */
    private Optional<Argument> argument(Bound bound, Bound.Direction side, double claimed, Setting setting, long n,
            Map<String, Double> constants) {
        return bound.explicit() ? Optional.empty() : Argument.find(side, claimed, setting, n, theory.bounds(constants));
    }

    private static Question single(Cell cell) {
        return new Question(cell.setting(), cell.n(), Optional.of(cell), Bound.Direction.UPPER, OptionalDouble.empty(),
                OptionalDouble.empty(), Optional.empty());
    }

    private static Optional<Cell> cell(Setting setting, long n) {
        if (n > GridParser.MOST_VARIABLES) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Cell(setting, (int) n));
        } catch (IllegalArgumentException e) {
            // The law's own limit; the question is then left to arguments.
            return Optional.empty();
        }
    }
}
