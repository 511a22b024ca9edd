package org.ticketproof.theory.bound;

import java.util.Optional;
import org.ticketproof.theory.freezing.Targets;

/**
 * A lattice law: all sums are multiples of the step {@code h}, so for {@code eps < h/2} the middle between two of them is
 * missed whatever n is, and a uniform target is missed with probability at least {@code 1 - 2 eps/h}. No upper bound of
 * this package applies to such a law.
 */
final class LatticeBound extends AbstractBound {
    LatticeBound() {
        super("lattice", "lattice", Direction.LOWER, true);
    }

    @Override
    Optional<String> objection(Setting setting) {
        return setting.law().latticeStep() > 0
                ? Optional.empty()
                : Optional.of("the law " + setting.law().id() + " has a density, not a lattice");
    }

    @Override
    double probability(Setting setting, long n) {
        Enclosure covered = Enclosure.of(2 * setting.eps()).over(setting.law().latticeStep());
        if (covered.high() >= 1) {
            return 0;
        }
        return setting.targets() == Targets.ALL ? 1 : Enclosure.ONE.minus(covered).low();
    }
}
